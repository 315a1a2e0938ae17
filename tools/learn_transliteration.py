#!/usr/bin/env python3
"""Learns how Hindi papers write Latin names, from the English and Devanagari names of the gazetteer.

    tools/learn_transliteration.py [--held-out FILE]

Writes data/language/from_latin.tsv: for a letter in its context what it becomes, as a decision list
(the longest context that is there decides). Each letter is aligned with the characters it became by
expectation maximisation. Every tenth entity (the sum of the bytes of its id divides by ten) is held out:
the tests measure on those. --held-out writes their words, gold and guess, one pair a line.
"""
import collections
import glob
import json
import math
import sys
import unicodedata

LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Letters that are read together.
UNITS = "tch sch chh sh ch th dh bh gh kh ph jh zh ck aa ee oo ii uu ou au ai ay ei ey ea ie".split()
UNITS += [c + c for c in "bcdfgjklmnprstvz"]
# Words of places that Hindi translates.
TRANSLATED = set(
    "and of the sea lake river north south east west northern southern eastern western central upper lower new black "
    "white red great greater old holy grand island islands isle isles ocean bay gulf strait channel mount mountains hills "
    "desert peninsula valley forest coast cape province region district city state republic states united kingdom saint "
    "st port fort temple palace square gate house tower bridge canal dam falls street road queen king prince princess "
    "pope emperor chief mother father brothers sultan guru swami baba lord sir french english british american".split()
)
LONGEST = 3  # characters that one unit may become
VOWELS = dict(zip("ािीुूृेैोौॉॅ", "आइईउऊऋएऐओऔऑऍ"))
SIGNS = set(VOWELS) | set(VOWELS.values()) | {"अ", "ं"}
LEAST = 3  # times that a context must have been seen
OTHER = 5  # a second piece must be there at least every so many times
# Widths of context, left and right, from the least to the most special.
CONTEXTS = [(0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (2, 0), (1, 2), (2, 1), (0, 3), (2, 2), (1, 3), (3, 1), (2, 3), (3, 3)]


def units(word):
    """The word in letters, some of them read together."""
    found = []
    while word:
        unit = next((u for u in UNITS if word.startswith(u)), word[0])
        found.append(unit)
        word = word[len(unit):]
    return found


def latin(word):
    word = unicodedata.normalize("NFD", word.replace("ß", "ss").replace("ø", "o").replace("ł", "l")).lower()
    return "".join(c for c in word if not unicodedata.combining(c))


def fold(word):
    """As far as it matters here: no nukta, one nasal sign."""
    word = "".join(c for c in unicodedata.normalize("NFD", word) if c != "\u093c").replace("ँ", "ं")
    for nasal, stops in (("ङ", "कखगघ"), ("ञ", "चछजझ"), ("ण", "टठडढ"), ("न", "तथदध"), ("म", "पफबभ")):
        for stop in stops:
            word = word.replace(nasal + "्" + stop, "ं" + stop)
    return word


def pairs():
    """(held out, Latin word, Devanagari word)"""
    for path in sorted(glob.glob("data/people/*.jsonl") + glob.glob("data/places/*.jsonl")):
        for line in open(path, encoding="utf-8"):
            row = json.loads(line)
            if "en" not in row:
                continue
            split = lambda name: name.replace("-", " ").replace(".", " ").split()
            # Initials and abbreviations are spelt, not read.
            en = [latin(w) if not w.isupper() and w.lower() not in TRANSLATED else "" for w in split(row["en"])]
            hi = [fold(w) for w in split(row["name"])]
            if len(en) != len(hi) or row["en"].isupper():
                continue
            held_out = sum(row["id"].encode()) % 10 == 0
            for a, b in zip(en, hi):
                if a and all(c in LETTERS for c in a) and all("\u0900" <= c <= "\u097f" for c in b):
                    if len(b) <= LONGEST * len(a) and len(a) > 1:
                        yield held_out, a, b


def first_guess(unit, piece):
    """Before anything was counted: one character, vowels for vowels and consonants for consonants."""
    score = {0: -3.0, 1: -1.0, 2: -3.0, 3: -6.0}[len(piece)]
    vowel = unit[0] in "aeiou"
    if piece and piece[0] in SIGNS:
        return score - (0 if vowel else 4)
    return score - (4 if piece and vowel else 0)


def ways_to(a, b, score):
    """By the characters of b that were used: the best way to give them to the units of a, and its score."""
    best = {0: (0.0, [])}
    for unit in a:
        new = {}
        for at, (so_far, way) in best.items():
            for n in range(min(LONGEST, len(b) - at) + 1):
                piece = b[at:at + n]
                total = so_far + score(unit, piece)
                if at + n not in new or total > new[at + n][0]:
                    new[at + n] = (total, way + [piece])
        best = new
    return best


def align(words, rounds=8):
    """The likeliest way to give each letter a piece of the other word, for each pair."""
    chance = collections.defaultdict(lambda: 1e-3)
    ways = []
    for turn in range(rounds + 1):
        counts = collections.Counter()
        totals = collections.Counter()
        ways = []
        for word, b in words:
            a = units(word)
            if turn == 0:
                best = ways_to(a, b, first_guess)
            else:
                best = ways_to(a, b, lambda unit, piece: math.log(chance[unit, piece]))
            if len(b) in best:
                score, way = best[len(b)]
                ways.append((word, way, score / len(a)))
                for letter, piece in zip(a, way):
                    counts[letter, piece] += 1
                    totals[letter] += 1
        chance = collections.defaultdict(lambda: 1e-6)
        for (letter, piece), n in counts.items():
            chance[letter, piece] = (n + 0.01) / (totals[letter] + 1)
    return ways


def context(word, at, left, right):
    word = ["^"] * 3 + word + ["$"] * 3
    at += 3
    return tuple(word[at - left:at]), word[at], tuple(word[at + 1:at + 1 + right])


def learn(ways):
    """Context to pieces: the likeliest, and one more where it is at least every fifth time another."""
    counts = collections.defaultdict(collections.Counter)
    for word, way, _ in ways:
        word = units(word)
        for at, piece in enumerate(way):
            for left, right in CONTEXTS:
                counts[context(word, at, left, right)][piece] += 1
    rules = {}
    order = {c: n for n, c in enumerate(CONTEXTS)}
    for key in sorted(counts, key=lambda k: (order[len(k[0]), len(k[2])], k)):
        before, unit, after = key
        seen = sorted(counts[key].items(), key=lambda kv: (-kv[1], kv[0]))
        total = sum(counts[key].values())
        piece, times = seen[0]
        if before or after:
            known = rule(rules, before, unit, after)
            # A longer context must have been seen often enough, and decide otherwise, and mostly so.
            known_times = counts[key][known[0]] if known else 0
            if total < LEAST or known and piece == known[0] or times < 2 * known_times or times * 2 < total:
                continue
        others = [p for p, n in seen[1:] if n * OTHER >= total and n > 1]
        rules[key] = [piece] + others[:1]
    return rules


def rule(rules, before, unit, after):
    """The most special rule that is there."""
    for left, right in reversed(CONTEXTS):
        if left <= len(before) and right <= len(after):
            pieces = rules.get((before[len(before) - left:], unit, after[:right]))
            if pieces is not None:
                return pieces
    return None


def sound(text):
    """Signs where there is a consonant before them, letters where there is none."""
    out = ""
    for c in text:
        last = out[-1:]
        if c in VOWELS and not ("क" <= last <= "ह" or last == "्"):
            c = VOWELS[c]
        if c == "्" and not "क" <= last <= "ह":
            continue
        if c in VOWELS and last == "्":
            out = out[:-1]
        out += c
    return out.rstrip("्")


def guess(rules, word):
    word = units(word)
    pieces = [rule(rules, *context(word, at, 3, 3)) or [""] for at in range(len(word))]
    return sound("".join(p[0] for p in pieces))


def main():
    words = list(pairs())
    train = [(a, b) for held_out, a, b in words if not held_out]
    ways = align(train)
    # Translations, not transliterations, align badly.
    ways = [w for w in ways if w[2] > -3.0]
    ways = [w for w in align([(a, "".join(way)) for a, way, _ in ways]) if w[2] > -3.0]
    rules = learn(ways)
    with open("data/language/from_latin.tsv", "w", encoding="utf-8") as out:
        out.write("# What a letter becomes in Hindi papers after and before other letters (^ and $: the ends of the word),\n")
        out.write("# ∅: nothing, in the last column what else, if that is frequent. The most special context that is there decides.\n")
        out.write("# Made by tools/learn_transliteration.py from the names of data/people and data/places.\n")
        for (before, unit, after), pieces in sorted(rules.items(), key=lambda r: (r[0][1], r[0])):
            cells = [" ".join(before), unit, " ".join(after), pieces[0], pieces[1] if len(pieces) > 1 else "-"]
            cells[3:] = [p or "∅" for p in cells[3:]]
            out.write("\t".join(cells) + "\n")
    held = [(a, b, guess(rules, a)) for held_out, a, b in words if held_out]
    right = sum(b == g for _, b, g in held)
    print(f"{len(train)} words, {len(ways)} aligned, {len(rules)} rules; of {len(held)} words held out {right} guessed as written")
    if "--held-out" in sys.argv:
        with open(sys.argv[sys.argv.index("--held-out") + 1], "w", encoding="utf-8") as out:
            out.writelines("\t".join(h) + "\n" for h in held)


main()
