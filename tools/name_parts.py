#!/usr/bin/env python3
"""Makes data/language/name_parts.tsv: the words that people's names are made of.

    tools/name_parts.py FAKER CLDR

  FAKER  faker/providers/person/hi_IN/__init__.py of PyPI's faker 40.54.0 (MIT)
  CLDR   common/testData/transforms/und-Latn-t-und-deva.txt of Debian's unicode-cldr-core 46-0.1

The others are taken from the names of data/people: the first word is a given name, the last a surname, those
between are middle names; the family name comes first where data/language/family_name_first.txt says so. Titles, ordinals, particles and
initials are left out, and common words that few people bear. tools/name_parts_extra.tsv has usual names that neither has. How often a word is which is counted, one for each list that has it. Flags: w, also a common
word; r, nearly always that word, a name only before other names; p, also the name of a place. The output depends on nothing but the input.
"""
import ast
import collections
import glob
import json
import re
import sys
import unicodedata

DEVANAGARI = re.compile("^[\u0904-\u0939\u0958-\u0961][\u0900-\u0963]+$")
TITLES = set(
    "महाराजा महाराज सम्राट महारानी रानी राजा राजकुमार राजकुमारी प्रिंस प्रिंसेस किंग क्वीन पोप लॉर्ड लेडी संत स्वामी बाबा पंडित गुरु आचार्य शेख सुल्तान "
    "सर मदर श्री जनरल साध्वी मौलाना मुफ्ती इमाम जूनियर इंजीनियर छत्रपति भगवान महर्षि महात्मा सरदार डॉ कर्नल कैप्टन मेजर आयतुल्लाह अयातुल्लाह दलाई "
    "लामा नवाब ठाकुर साहब साहिब साहिबजादा सैयदना उस्ताद बेगम मुल्ला मोहतरमा स्व वीर हजरत पेशवा अवधूत सद्गुरु योगी साईं मां माता देवी".split()
)
ORDINALS = set("प्रथम द्वितीय तृतीय चतुर्थ पंचम षष्ठम सप्तम अष्टम नवम दशम सोलहवें चौदहवें पंद्रहवें तेरहवें महान जूनियर सीनियर अंतिम".split())
PARTICLES = set("द डी दा दी डे डू डु ला ले ली एल अल बिन इब्न बिंत अबू उल ए ऑफ ऑन और वॉन वान वैन डेर डेन दे दोस दास फॉन टेर उम अबु मैक सेंट जी".split())


# Of common words so many, the most frequent, are names only where at least four people bear them.
FREQUENT = 1500
# And so many are none at all.
GRAMMAR = 300


def nfc(word):
    return unicodedata.normalize("NFC", word)


def fold(word):
    """Without nukta, one nasal sign."""
    word = "".join(c for c in unicodedata.normalize("NFD", word) if c != "\u093c").replace("ँ", "ं")
    for nasal, stops in (("ङ", "कखगघ"), ("ञ", "चछजझ"), ("ण", "टठडढ"), ("न", "तथदध"), ("म", "पफबभ")):
        for stop in stops:
            word = word.replace(nasal + "्" + stop, "ं" + stop)
    return word


def lines(path):
    return [l.rstrip("\n") for l in open(path, encoding="utf-8") if l.strip() and l[0] != "#"]


def main():
    faker, cldr = sys.argv[1:]
    letters = {name for line in lines("data/language/letter_names.txt") for name in line.split()[1:]}
    spelt = re.compile("^(" + "|".join(sorted(map(re.escape, letters), key=len, reverse=True)) + ")+$")
    family_first = set(lines("data/language/family_name_first.txt"))
    given, middle, family = collections.Counter(), collections.Counter(), collections.Counter()
    sources = collections.defaultdict(set)
    writing = {}

    def add(counter, word, source):
        word = nfc(word.strip())
        # A title that is a surname too is told so by hand: ठाकुर.
        others = set() if source == "common knowledge" else TITLES
        if DEVANAGARI.match(word) and len(word) > 1 and not spelt.match(word) and word not in PARTICLES | others | ORDINALS:
            key = fold(word)
            writing.setdefault(key, word)
            counter[key] += 1
            sources[key].add(source)

    for path in sorted(glob.glob("data/people/*.jsonl")):
        for line in open(path, encoding="utf-8"):
            row = json.loads(line)
            for name in [row["name"]] + row.get("aliases", []):
                name = name if isinstance(name, str) else name["name"]
                words = [w for w in name.split(" ") if w not in TITLES and w not in ORDINALS]
                if len(words) < 2:
                    continue
                if row.get("country") in family_first:
                    words = words[1:] + words[:1]
                for n, word in enumerate(words[:-1]):
                    for m, part in enumerate(word.split("-")):
                        add(middle if n or m else given, part, "people")
                for part in words[-1].split("-"):
                    add(family, part, "people")
    tree = ast.parse(open(faker, encoding="utf-8").read())
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and "names" in node.targets[0].id:
            counter = given if node.targets[0].id.startswith("first") else family
            for item in ast.walk(node.value):
                if isinstance(item, ast.Constant) and isinstance(item.value, str):
                    add(counter, item.value, "faker 40.54.0")
    section = None
    for line in open(cldr, encoding="utf-8"):
        if line.startswith("#"):
            section = line.strip("# \n")
        elif section == "Baby names" and "\t" in line:
            add(given, line.split("\t")[0], "CLDR 46")
    # Twice: a word that is usual in names, not one that a single person bears.
    for line in lines("tools/name_parts_extra.tsv"):
        word, role = line.split("\t")
        for _ in range(2):
            add(given if role == "given" else family, word, "common knowledge")
    common = {}
    for rank, word in enumerate(lines("data/language/common_words.txt")):
        common.setdefault(fold(word), rank)
    # Words that are nearly always something else: titles, grammar, and common words that few people bear.
    titles = {fold(t[0]) for t in (l.split("\t") for l in lines("data/language/titles.tsv")) if t[2] != "f" and " " not in t[0]}
    rare = set()
    for key in list(given.keys() | middle.keys() | family.keys()):
        rank, names = common.get(key), given[key] + middle[key] + family[key]
        few = given[key] + middle[key] < 4 or family[key] > given[key] + middle[key] or len(key) < 3
        if rank is not None and (names < 2 or rank < FREQUENT and few):
            rare.add(key)
        if key in titles and "common knowledge" not in sources[key] or key in rare and (not given[key] or rank < GRAMMAR or len(key) < 3):
            del given[key], middle[key], family[key]
    places = {fold(json.loads(l)["name"]) for p in glob.glob("data/places/*.jsonl") for l in open(p, encoding="utf-8")}
    with open("data/language/name_parts.tsv", "w", encoding="utf-8") as out:
        out.write("# Words of people's names: word, how often a given name, a middle name, a surname, flags (w: also a\n")
        out.write("# common word, r: nearly always that, p: also a place), source. Made by tools/name_parts.py.\n")
        for key in sorted(given.keys() | middle.keys() | family.keys()):
            flags = ("w" if key in common else "") + ("r" if key in rare else "") + ("p" if key in places else "") or "-"
            out.write(f"{writing[key]}\t{given[key]}\t{middle[key]}\t{family[key]}\t{flags}\t{', '.join(sorted(sources[key]))}\n")
    given, family = +given, +family
    print(f"{len(given)} given names, {len(family)} surnames, {len(given.keys() | middle.keys() | family.keys())} words")


main()
