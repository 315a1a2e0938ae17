#!/usr/bin/env python3
"""Makes data/places/countries.jsonl: every country and territory of the world.

usage:
  places_from_cldr.py HI_TERRITORIES EN_TERRITORIES EXTRA OUT

  HI_TERRITORIES, EN_TERRITORIES
        main/hi/territories.json and main/en/territories.json of the npm package
        cldr-localenames-full 48.2.0 (npm pack cldr-localenames-full@48.2.0)
  EXTRA the hand-written table tools/places_extra.txt, ten columns split by '|':
        id|class|name|en|aliases|short|acronyms|demonyms|country|prior
        It is merged by id. An empty column keeps what CLDR says; a filled one
        replaces it. When `name` is replaced, CLDR's own name is kept only if the
        table lists it among the aliases (some of CLDR's names no paper uses).
  OUT   the JSON Lines file to write

The same inputs always give the same bytes: rows are sorted by id, nothing depends
on time or on the order of a set.
"""
import json
import re
import sys
import unicodedata

SOURCE_CLDR = "CLDR 48.2.0"
SOURCE_BOTH = "CLDR 48.2.0, common knowledge"  # the table added or changed a Hindi spelling

COLUMNS = "id class name en aliases short acronyms demonyms country prior".split()
LISTS = ("aliases", "short", "acronyms", "demonyms")

# Two-letter codes of CLDR that are no country or territory of their own, or that
# nobody writes about under the name CLDR has (Sark is SAARC in Hindi: सार्क).
SKIP = {
    "CQ",  # Sark
    "EA",  # Ceuta and Melilla together
    "EU",  # European Union: an organization
    "EZ",  # Eurozone
    "IC",  # Canary Islands: a group of islands, not a territory of its own
    "QO",  # Outlying Oceania
    "UM",  # U.S. Outlying Islands
    "UN",  # United Nations: an organization
    "XA", "XB", "ZZ",  # test locales and "unknown"
}

# Ids that do not follow from CLDR's English name, or that others rely on.
ID_OF_CODE = {
    "BA": "bosnia-and-herzegovina",
    "CC": "cocos-islands",
    "CD": "dr-congo",
    "CG": "republic-of-the-congo",
    "CI": "ivory-coast",
    "GE": "georgia",
    "HK": "hong-kong",
    "MO": "macau",
    "MM": "myanmar",
    "PS": "palestine",
    "TL": "east-timor",
    "TR": "turkey",
}


def slug(english):
    """'São Tomé & Príncipe' -> 'sao-tome-and-principe'"""
    text = english.replace("&", " and ").replace("St. ", "Saint ")
    text = re.sub(r"\(.*?\)", " ", text)
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = text.replace("’", "").replace("'", "").lower()
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def territories(path, locale):
    with open(path, encoding="utf-8") as f:
        return json.load(f)["main"][locale]["localeDisplayNames"]["territories"]


def read_extra(path):
    """id -> row of the hand-written table; stops at the first malformed line."""
    rows = {}
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            line = unicodedata.normalize("NFC", line.strip())
            if not line or line.startswith("#"):
                continue
            cells = [c.strip() for c in line.split("|")]
            if len(cells) != len(COLUMNS):
                sys.exit(f"{path}:{number}: {len(cells)} columns, {len(COLUMNS)} wanted")
            row = dict(zip(COLUMNS, cells))
            for key in LISTS:
                row[key] = [x.strip() for x in row[key].split(";") if x.strip()]
            if row["id"] in rows:
                sys.exit(f"{path}:{number}: {row['id']} stands twice")
            rows[row["id"]] = row
    return rows


def entry(code, hindi, english, extra):
    """One row of the output: CLDR's names, then what the table says."""
    place_id = ID_OF_CODE.get(code) or slug(english)
    row = {
        "id": place_id,
        "kind": "place",
        "class": "country",
        "name": unicodedata.normalize("NFC", hindi),
        "en": english,
    }
    more = extra.pop(place_id, None)
    if more is None:
        sys.exit(f"{place_id} ({code}) has no line in the hand-written table")
    source = SOURCE_CLDR
    for key in ("class", "name", "en"):
        if more[key]:
            if key == "name" and more[key] != row["name"]:
                source = SOURCE_BOTH
            row[key] = more[key]
    for key in LISTS:
        values = [v for v in dict.fromkeys(more[key]) if v != row["name"]]
        if values:
            row[key] = values
            source = SOURCE_BOTH
    # a sovereign country belongs to itself, a territory to the table's country,
    # a continent (Antarctica) to none
    if more["country"] or row["class"] != "continent":
        row["country"] = more["country"] or place_id
    row["prior"] = float(more["prior"])
    row["source"] = source
    return row


def main(argv):
    if len(argv) != 5:
        sys.exit(__doc__)
    hindi = territories(argv[1], "hi")
    english = territories(argv[2], "en")
    extra = read_extra(argv[3])
    codes = [c for c in hindi if re.fullmatch("[A-Z]{2}", c) and c not in SKIP]
    rows = [entry(c, hindi[c], english[c], extra) for c in sorted(codes)]
    if extra:  # a line of the table that met no territory is a slip in its id
        sys.exit("no such territory: " + ", ".join(sorted(extra)))
    rows.sort(key=lambda r: r["id"])
    with open(argv[4], "w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False, separators=(", ", ": ")) + "\n")
    print(f"{len(rows)} rows")


if __name__ == "__main__":
    main(sys.argv)
