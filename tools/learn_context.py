#!/usr/bin/env python3
"""Learns what stands beside names, how often a word that is also a name is meant as one, and what words that no list
has are: writes data/language/context.tsv, word_priors.tsv and run_priors.tsv.

    tools/learn_context.py ANNOTATE TEXT     (needs numpy)

  ANNOTATE  target/release/examples/annotate
  TEXT      Hindi news, an empty line between documents

The text labels itself: the listed names that the recogniser finds in it, by folded spelling, are names of their
kinds, where they are no common words; common words that are no names are "other", but for the 200 most frequent
ones, which tell nothing of nouns. A logistic regression over the two words before and the two after tells the kinds
apart, all kinds weighing the same, so that its sums are logarithms of likelihood ratios. Words that are both (गया,
कोटा) are then counted: expectation maximisation finds the share of each kind among their places in the text. The same is done for runs of
words that may be names, by what is known of each word.
"""
import collections
import glob
import json
import re
import subprocess
import sys
import unicodedata

import numpy as np

KINDS = ("other", "person", "place", "organization", "demonym")
SIDES = ("before2", "before", "after", "after2")
FREQUENT = 200  # so many of the most frequent words are no examples
SHARE = 0.3  # so many of the other words are
LEAST, LEAST_RUNS, LONGEST = 5, 30, 3  # places of a word that is counted, of a run; words of a run
RARE = 60  # words that stand beside fewer examples count as "?"
EPOCHS, BATCH, RATE, PENALTY = 8, 8192, 0.3, 1e-6
# Neighbours are not independent, so that their sum is taken at a little less.
SURE = 0.7
# Added to what is counted, as if so many places had been seen; and how often a frequent word can be a person or an
# organisation at most: सरकार stands where people do, and is none.
PSEUDO = 4.0
VERY_FREQUENT, MOST_FREQUENT = 1500, 0.02
# Nor is a word that was not counted taken to be oftener a name than that.
MOST_UNKNOWN = 0.25
# No share is taken for less, for each kind: what stands beside a word must be able to outweigh it (गया जिले).
LEAST_SHARE = {"person": 0.0067, "place": 0.018, "organization": 0.0067, "demonym": 0.018}
LETTER = "\u0900-\u0963\u0971-\u097f"
WORD = re.compile(f"[{LETTER}][{LETTER}\u200c\u200d]*|[0-9\u0966-\u096f]+|[A-Za-z]+")


def fold(word):
    """Without nukta and joiners, one nasal sign: nearly the folded key."""
    word = "".join(c for c in unicodedata.normalize("NFD", word) if c not in "\u093c\u200c\u200d").replace("ँ", "ं")
    for nasal, stops in (("ङ", "कखगघ"), ("ञ", "चछजझ"), ("ण", "टठडढ"), ("न", "तथदध"), ("म", "पफबभ")):
        for stop in stops:
            word = word.replace(nasal + "्" + stop, "ं" + stop)
    return word


def lines(path):
    with open(path, encoding="utf-8") as rows:
        return [line.strip() for line in rows if line.strip() and not line.startswith("#")]


def keep(path):
    return [fold(line) for line in lines(path)]


def table(name):
    return [line.split("\t") for line in lines(f"data/language/{name}.tsv")]


class Lexicon:
    """The common words, and the kinds that a word may be a name of by itself."""

    def __init__(self, gazetteer):
        counted = keep("data/language/common_words.txt")
        self.common = set(counted) | set(keep("data/language/inflected_words.txt"))
        self.frequent = set(counted[:FREQUENT])
        self.very_frequent = set(counted[:VERY_FREQUENT])
        # And all words of listed names, and those that name something else.
        self.kinds, self.inside = collections.defaultdict(set), set(keep("data/language/no_names.txt"))
        for path in gazetteer:
            with open(path, encoding="utf-8") as rows:
                for row in map(json.loads, rows):
                    self.list(row)

        self.parts = {fold(row[0]): row[4] for row in table("name_parts")}
        for word in self.parts.keys() & self.common:
            self.kinds[word].add("person")
        self.cues = {fold(re.split("[ -]", row[0])[-1]) for name in ("titles", "name_heads") for row in table(name)}
        self.known = set(keep("data/language/known_names.txt"))
        self.settled = set(keep("data/language/settled_names.txt")) - self.common
        self.endings = tuple(keep("data/language/place_endings.txt"))
        letters = {fold(name) for line in lines("data/language/letter_names.txt") for name in line.split()[1:]}
        letters = "|".join(sorted(map(re.escape, letters), key=len, reverse=True))
        self.spelt, self.letters = re.compile(f"^({letters})+$"), re.compile(f"({letters}){{3,}}")

    def what(self, word):
        """What is known of a word that may be part of a name, as document::parts says it; "-" where it may not."""
        if word in self.parts:
            return "R" if "r" in self.parts[word] else "P" if "w" in self.parts[word] else "S"
        foreign = not "\u0904" <= word[0] <= "\u0963"
        if foreign or len(word) < 2 or word in self.common or word in self.cues or word in self.inside:
            return "-"
        if self.spelt.match(word):
            return "A" if self.letters.fullmatch(word) else "-"
        return "B" if word.endswith(self.endings) else "N" if word in self.known else "U"

    def list(self, row):
        for key in ("name", "aliases", "short", "acronyms", "demonyms"):
            names = row.get(key, [])
            for name in [names] if isinstance(names, str) else names:
                words = re.split("[ -]", name if isinstance(name, str) else name["name"])
                self.inside.update(map(fold, words))
                kind = "demonym" if key == "demonyms" else row["kind"]
                if len(words) == 1:
                    self.kinds[fold(words[0])].add(kind)
                elif kind == "person" and key != "short":
                    self.kinds[fold(words[-1])].add(kind)


class Document:
    """The words of a text, and what stands beside each."""

    def __init__(self, text, settled):
        self.text = text
        self.spans = [m.span() for m in WORD.finditer(text)]
        self.words = [fold(text[a:b]) for a, b in self.spans]
        self.symbols = ["@" if word in settled else word for word in self.words]
        self.starts = {a: i for i, (a, _) in enumerate(self.spans)}
        self.ends = {b: i for i, (_, b) in enumerate(self.spans)}

    def neighbour(self, at, step):
        """The symbol of the word `step` away: "." at the end of a sentence, "," after another sign or script, "0",
        "@" for a country and its like."""
        to = at + step
        inside = 0 <= to < len(self.words)
        left, right = sorted((at, to)) if inside else (at, at + 1) if step > 0 else (at - 1, at)
        between = self.text[self.spans[left][1] if left >= 0 else 0:self.spans[right][0] if right < len(self.spans) else None]
        if not inside or re.search("[।॥.?!\n]", between):
            return "."
        if re.search("[^\\s-]", between):
            return ","
        first = self.words[to][0]
        return "0" if first.isdigit() else "," if first.isascii() else self.symbols[to]

    def beside(self, first, last):
        before, after = self.neighbour(first, -1), self.neighbour(last, 1)
        before2 = None if before in ".," else self.neighbour(first - 1, -1)
        after2 = None if after in ".," else self.neighbour(last + 1, 1)
        return before2, before, after, after2


def read(annotate, path, settled):
    with open(path, encoding="utf-8") as text:
        texts = [d for d in text.read().split("\n\n") if d.strip()]
    given = "\n".join(json.dumps({"doc": "", "text": d}, ensure_ascii=False) for d in texts)
    command = [annotate, "--input", "jsonl", "--format", "jsonl", "--spelling", "folded", "--no-unlisted", "--no-glued"]
    found = subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout.splitlines()
    for text, line in zip(texts, found, strict=True):
        offsets = np.cumsum([0] + [len(c.encode()) for c in text])
        at = {int(o): i for i, o in enumerate(offsets)}
        mentions = json.loads(line)["mentions"]
        yield Document(text, settled), [(at[m["start"]], at[m["end"]], m) for m in mentions]


def label(document, mentions, lexicon, chance):
    """Examples of a document: what stands beside, and the kind; and those of words that may be either."""
    taken = set()
    for start, end, mention in mentions:
        first, last = document.starts.get(start), document.ends.get(end)
        if first is None or last is None:
            continue
        single = document.words[first] if first == last else None
        if single in lexicon.common:
            continue
        taken.update(range(first, last + 1))
        kind = "demonym" if mention["form"] == "demonym" else mention["kind"]
        yield document.beside(first, last), KINDS.index(kind), None
    for at, word in enumerate(document.words):
        if at in taken or len(word) < 2 or word not in lexicon.common:
            continue
        if word in lexicon.kinds:
            yield document.beside(at, at), None, word
        elif word not in lexicon.frequent and chance.random() < SHARE:
            yield document.beside(at, at), 0, None


def runs(document, mentions, lexicon):
    """The runs of words outside mentions that may be parts of names: what is known of each, what stands beside."""
    what = [lexicon.what(word) for word in document.words]
    for start, end, _ in mentions:
        for at in range(document.starts.get(start, 0), document.ends.get(end, -1) + 1):
            what[at] = "-"
    first = 0
    for at in range(len(what)):
        if what[first] == "-":
            first = at
        between = document.text[document.spans[at][1]:document.spans[at + 1][0]] if at + 1 < len(what) else ""
        if what[at] != "-" and (between not in (" ", "-") or what[at + 1] == "-" or "A" in what[at:at + 2]):
            if at - first < LONGEST:
                yield "".join(what[first:at + 1]), document.beside(first, at)
            first = at + 1
        if first >= len(what):
            break


def columns(examples, rows):
    """For each example the rows of what stands beside it; 0 for nothing."""
    table = np.zeros((len(examples), len(SIDES)), dtype=np.int32)
    for n, beside in enumerate(examples):
        for side, word in enumerate(beside):
            if word is not None:
                table[n, side] = rows.get((side, word), rows[side, "?"])
    return table


def fit(table, kinds, height, chance):
    """The weights of each row and the bias, for each kind: AdaGrad on the cross entropy, the kinds weighing alike."""
    share = len(kinds) / len(KINDS) / np.bincount(kinds, minlength=len(KINDS))
    weights, squares = np.zeros((height, len(KINDS))), np.full((height, len(KINDS)), 1e-6)
    bias, bias_squares = np.zeros(len(KINDS)), np.full(len(KINDS), 1e-6)
    order = np.arange(len(kinds))
    for _ in range(EPOCHS):
        chance.shuffle(order)
        for start in range(0, len(order), BATCH):
            some = order[start:start + BATCH]
            rows, kind = table[some], kinds[some]
            slope = softmax(weights[rows].sum(1) + bias)
            slope[np.arange(len(some)), kind] -= 1
            slope *= share[kind][:, None] / len(some)
            gradient = np.zeros_like(weights)
            for side in range(len(SIDES)):
                np.add.at(gradient, rows[:, side], slope)
            gradient += PENALTY * weights
            gradient[0] = 0
            squares += gradient**2
            weights -= RATE * gradient / np.sqrt(squares)
            bias_squares += slope.sum(0) ** 2
            bias -= RATE * slope.sum(0) / np.sqrt(bias_squares)
    return SURE * (weights - weights[:, :1]), SURE * (bias - bias[0])


def softmax(values):
    values = np.exp(values - values.max(1, keepdims=True))
    return values / values.sum(1, keepdims=True)


def shares(evidence, kinds, most):
    """The share of each of the kinds among places with that evidence; of people, and of organisations, at most `most`."""
    of = [0] + sorted(map(KINDS.index, kinds))
    likelihood = np.exp(np.clip(evidence[:, of], -6, 6))
    share = np.array([0.9] + [0.1 / (len(of) - 1)] * (len(of) - 1))
    counted = share * PSEUDO
    for _ in range(80):
        posterior = likelihood * share
        posterior /= posterior.sum(1, keepdims=True)
        share = (posterior.sum(0) + counted) / (len(evidence) + PSEUDO)
    share = dict(zip(of, share))
    for kind in (KINDS.index("person"), KINDS.index("organization")):
        more = max(0.0, share.get(kind, 0.0) - most)
        if more:
            share |= {kind: most, 0: share[0] + more}
    return share


def main():
    annotate, path = sys.argv[1:]
    chance = np.random.default_rng(1)
    lexicon = Lexicon(sorted(glob.glob("data/*/*.jsonl")))
    known, kinds, either, unlisted = [], [], collections.defaultdict(list), collections.defaultdict(list)
    for document, mentions in read(annotate, path, lexicon.settled):
        for what, beside in runs(document, mentions, lexicon):
            unlisted[what].append(beside)
        for beside, kind, word in label(document, mentions, lexicon, chance):
            if word is None:
                known.append(beside)
                kinds.append(kind)
            else:
                either[word].append(beside)
    rows = {(side, "?"): side + 1 for side in range(len(SIDES))}
    for side in range(len(SIDES)):
        counts = collections.Counter(beside[side] for beside in known)
        frequent = (w for w, n in counts.most_common() if w is not None and n >= RARE and (w in lexicon.common or w in ".,0@"))
        for word in frequent:
            rows.setdefault((side, word), len(rows) + 1)
    weights, bias = fit(columns(known, rows), np.array(kinds), len(rows) + 1, chance)
    write_context(rows, weights, bias)
    evidence = lambda beside: weights[columns(beside, rows)].sum(1) + bias
    write_priors(either, lexicon, evidence)
    write_runs(unlisted, evidence)


def write_context(rows, weights, bias):
    with open("data/language/context.tsv", "w", encoding="utf-8") as out:
        out.write(
            "# Words beside names: where the word stands (before2: before the word before), the word, how much likelier it\n"
            "# is there than beside a common word, for a person, a place, an organisation, a demonym (natural logarithms).\n"
            "# \".\" is the end of a sentence, \",\" another sign or script, \"0\" a number, \"@\" a country, state or their\n"
            "# adjective, \"?\" any other word; \"any\" counts always. Made by tools/learn_context.py\n")
        out.write("any\t*\t" + "\t".join(f"{w:.2f}" for w in bias[1:]) + "\n")
        for (side, word), row in rows.items():
            if np.abs(weights[row]).max() >= 0.3 or word == "?":
                out.write(f"{SIDES[side]}\t{word}\t" + "\t".join(f"{w:.2f}" for w in weights[row][1:]) + "\n")


def write_priors(either, lexicon, evidence):
    found = {}
    for word, places in either.items():
        if len(places) >= LEAST:
            most = MOST_FREQUENT if word in lexicon.very_frequent else 1.0
            found[word] = len(places), shares(evidence(places), lexicon.kinds[word], most)
    with open("data/language/word_priors.tsv", "w", encoding="utf-8") as out:
        out.write(
            "# Common words that are names too: the word, how much likelier it is a person, a place, an organisation, a\n"
            "# demonym than the word, wherever it stands (natural logarithms; - where it is no such name), in how many places\n"
            "# of the news that was counted. \"?\" is for words that are not here. Made by tools/learn_context.py\n")
        pooled = {k: [s[k] / s[0] for _, s in found.values() if k in s] for k in range(1, len(KINDS))}
        pooled = {k: min(MOST_UNKNOWN, np.median(of or [0.0])) for k, of in pooled.items()}
        out.write("?\t" + "\t".join(f"{np.log(pooled[k]):.2f}" for k in range(1, len(KINDS))) + "\t0\n")
        for word, (places, share) in sorted(found.items(), key=lambda item: (-item[1][0], item[0])):
            least = {k: np.log(LEAST_SHARE[KINDS[k]]) for k in share if k}
            cells = (f"{max(least[k], np.log(share[k] / share[0])):.2f}" if k in share else "-" for k in range(1, len(KINDS)))
            out.write(f"{word}\t" + "\t".join(cells) + f"\t{places}\n")


def write_runs(unlisted, evidence):
    with open("data/language/run_priors.tsv", "w", encoding="utf-8") as out:
        out.write(
            "# What runs of words are that may be names and that no list has, by what is known of each word: S, a word of\n"
            "# people's names and nothing else; P, one that is something else too; R, one that nearly always is; N, known to\n"
            "# be a name; B, ends as names of places do; A, three letters or more, spelt; U, nothing. How much likelier they\n"
            "# are a person, a place, an organisation, a demonym than none of these, wherever they stand (natural\n"
            "# logarithms), and in how many places that was counted. Made by tools/learn_context.py\n")
        for what, places in sorted(unlisted.items(), key=lambda item: (-len(item[1]), item[0])):
            if len(places) >= LEAST_RUNS:
                share = shares(evidence(places), KINDS[1:], 1.0)
                cells = (f"{np.log(share[k] / share[0]):.2f}" for k in range(1, len(KINDS)))
                out.write(f"{what}\t" + "\t".join(cells) + f"\t{len(places)}\n")


if __name__ == "__main__":
    main()
