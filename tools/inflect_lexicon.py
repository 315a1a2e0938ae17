#!/usr/bin/env python3
"""Makes data/language/inflected_words.txt and data/language/settled_names.txt.

usage: tools/inflect_lexicon.py          (in the project's folder; the same input gives the same output)

inflected_words.txt: the other forms of the frequent words of common_words.txt, by the regular
paradigms of Hindi. A form that is a known name, or a word of a name in the gazetteer, is left out.
settled_names.txt: names that every paper spells one way and that are no spelling of another:
countries and Indian states with their other names and adjectives, and the adjectives' plurals.
"""
import glob
import json
import re

STEMS = 12000  # so many of the most frequent words are inflected
CONSONANT = "[क-ह]\u093c?"
VERB = "ना ने नी ता ते ती तीं ए ऊं ऊंगा एं एंगे एगा एगी ओ या ये यी ई ईं कर के".split()
VERB_AFTER_CONSONANT = "ना ने नी ता ते ती तीं ा े ी ीं ूं ूंगा ूंगी ें ेंगे ेंगी ेगा ेगी ो ोगे कर के वाना वाया ाना ाया ाई ाए ाते ाता ाती".split()


# Religions, languages and what is called after them.
OTHERS = """हिंदू मुस्लिम मुसलमान मुसलमानों इस्लाम इस्लामी इस्लामिक ईसाई ईसाइयों सिख सिखों बौद्ध बौद्धों जैन जैनों
यहूदी यहूदियों पारसी पारसियों हिंदी उर्दू अंग्रेजी संस्कृत पंजाबी पंजाबियों बंगाली बंगालियों बांग्ला मराठी मराठों गुजराती
गुजरातियों तमिल तमिलों तेलुगु तेलुगू कन्नड़ मलयालम ओड़िया उड़िया असमिया मैथिली भोजपुरी राजस्थानी सिंधी कोंकणी डोगरी
बोडो संथाली मणिपुरी अरबी अरबों फारसी यूनानी रोमन लैटिन पश्तो बलूची यूरोपीय एशियाई अफ्रीकी बिहारी कश्मीरी कश्मीरियों
मिजो नागा गोरखा राजपूत राजपूतों मराठा द्रविड़ आर्य मुगल मुगलों""".split()


# Pronouns and the postpositions that are written on to them.
PRONOUNS = "मुझ मैं हम तुम तुझ आप इस उस इन उन किस किन जिस जिन कौन स्वयं खुद सब इसी उसी इन्हीं उन्हीं किसी किन्हीं".split()
POSTPOSITIONS = "से को ने का की के में पर तक भी ही".split()


def words(path):
    with open(path, encoding="utf-8") as f:
        return [line.strip() for line in f if line.strip() and not line.startswith("#")]


def noun_forms(word):
    """Plurals and obliques by the ending."""
    if re.search(CONSONANT + "$", word):
        yield from (word + ending for ending in ("ों", "ें", "ो"))
    elif word.endswith("ियां") or word.endswith("ियों"):
        yield word[:-4] + "ी"
    elif word.endswith("ी"):
        yield from (word[:-1] + ending for ending in ("ियों", "ियां", "ियाँ"))
    elif word.endswith("ि"):
        yield from (word + ending for ending in ("यों", "यां", "याँ"))
    elif word.endswith("ा"):
        yield from (word[:-1] + ending for ending in ("े", "ी", "ों", "ाओं", "ाएं", "ाएँ"))
    elif word.endswith(("ु", "ू")):
        yield from (word[:-1] + "ुओं", word[:-1] + "ुएं")


def verb_forms(word, known):
    """Of a verb that shows in two of its forms, all of them."""
    for ending in ("ना", "ता", "ते", "ती", "ने", "कर"):
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= 2:
            seen = sum(stem + e in known for e in ("ना", "ता", "ते", "ती", "ने", "नी", "कर"))
            if seen >= 2:
                endings = VERB_AFTER_CONSONANT if re.search(CONSONANT + "$", stem) else VERB
                yield from (stem + e for e in endings)


def main():
    common = words("data/language/common_words.txt")
    known = set(common)
    names = set(words("data/language/known_names.txt"))
    settled = {}
    for path in sorted(glob.glob("data/*/*.jsonl")):
        for line in open(path, encoding="utf-8"):
            row = json.loads(line)
            listed = [row["name"]] + sum((row.get(k, []) for k in ("aliases", "short", "acronyms", "demonyms")), [])
            names.update(word for name in listed for word in re.split("[ -]", name))
            if row.get("class") == "country" or row.get("demonyms"):
                for name in ([row["name"]] + row.get("aliases", []) if row.get("class") == "country" else []) + row.get("demonyms", []):
                    if not re.search("[ -]", name) and re.match("[\u0900-\u097f]", name):
                        settled[name] = None
                for adjective in row.get("demonyms", []):
                    if " " not in adjective and adjective.endswith("ी"):
                        settled[adjective[:-1] + "ियों"] = None
                    elif " " not in adjective and re.search(CONSONANT + "$", adjective):
                        settled[adjective + "ों"] = None
            if row.get("class") == "region" and row.get("country") == "india" and row["prior"] >= 0.5:
                settled.update(dict.fromkeys(name for name in listed if re.fullmatch("[\u0900-\u097f]+", name)))
    forms = dict.fromkeys(p + q for p in PRONOUNS for q in POSTPOSITIONS if p + q not in known | names)
    for word in common[:STEMS]:
        for form in list(noun_forms(word)) + list(verb_forms(word, known)):
            if form not in known and form not in names and len(form) > 2:
                forms[form] = None
    with open("data/language/inflected_words.txt", "w", encoding="utf-8") as out:
        out.write("# Other forms of frequent words, made by tools/inflect_lexicon.py. source: generated for this project\n")
        out.writelines(form + "\n" for form in forms)
    with open("data/language/settled_names.txt", "w", encoding="utf-8") as out:
        out.write("# Names that are no spelling of another, made by tools/inflect_lexicon.py from the gazetteer's\n# countries and a list of religions and languages.\n")
        out.writelines(name + "\n" for name in sorted({**settled, **dict.fromkeys(OTHERS)}))
    print(f"{len(common)} words, {len(forms)} other forms, {len(settled)} settled names")


main()
