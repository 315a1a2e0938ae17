#!/usr/bin/env python3
"""Learns which words stand before and after names: writes data/language/context.tsv.

    tools/learn_context.py ANNOTATE TEXT

  ANNOTATE  target/release/examples/annotate
  TEXT      Hindi news, an empty line between documents

The text labels itself: the listed names that the recogniser finds in it, by folded spelling, are names of their
kinds; common words outside them are not, but for the 200 most frequent ones, which tell nothing of nouns. For the
word before and the word after, the table has how much likelier it is beside a person, a place or an organisation
than beside a common word, in natural logarithms; no word is kept that is not common itself, or that is rare there.
"." stands for the end of a sentence, "," for what else a name does not go on across.
"""
import collections
import json
import math
import re
import subprocess
import sys

WORD = re.compile("[\u0900-\u0963\u0966-\u097f\u200c\u200d]+|[^\\s\u0900-\u0963\u0966-\u097f\u200c\u200d-]")
KINDS = ("person", "place", "organization")
FREQUENT, RARE, MOST, SMOOTHING = 200, 60, 4.0, 20.0


def keep(path):
    with open(path, encoding="utf-8") as lines:
        return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def neighbour(token):
    return token if "\u0900" <= token[0] <= "\u097f" and token not in "।॥" else "." if token in "।॥.?!\n" else ","


def main():
    annotate, path = sys.argv[1:]
    common = keep("data/language/common_words.txt")
    frequent, common = set(common[:FREQUENT]), set(common)
    with open(path, encoding="utf-8") as text:
        documents = [d for d in text.read().split("\n\n") if d.strip()]
    given = "\n".join(json.dumps({"doc": "", "text": d}, ensure_ascii=False) for d in documents)
    command = [annotate, "--input", "jsonl", "--format", "jsonl", "--spelling", "folded", "--no-unlisted", "--no-glued"]
    found = subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout.splitlines()
    counts = {side: collections.defaultdict(collections.Counter) for side in ("before", "after")}
    for text, line in zip(documents, found, strict=True):
        label(text, json.loads(line)["mentions"], common, frequent, counts)
    with open("data/language/context.tsv", "w", encoding="utf-8") as out:
        out.write("# Words beside names: before or after, the word, how much likelier it is there than beside a common\n"
                  "# word, for a person, a place, an organisation (natural logarithms). tools/learn_context.py\n")
        for side in ("before", "after"):
            write(out, side, counts[side], common)


def label(text, mentions, common, frequent, counts):
    """Counts what stands beside the names and the common words of one document."""
    at, offset = {}, 0
    for i, c in enumerate(text):
        at[offset] = i
        offset += len(c.encode())
    at[offset] = len(text)
    spans = [(at[m["start"]], at[m["end"]], m["kind"]) for m in mentions if m["form"] != "demonym"]
    # A line end ends a sentence.
    tokens = [(m.start(), m.end(), m.group()) for m in re.finditer(WORD.pattern + "|\n", text)]
    starts = {t[0]: i for i, t in enumerate(tokens)}
    ends = {t[1]: i for i, t in enumerate(tokens)}
    taken = set()
    for start, end, kind in spans:
        if start not in starts or end not in ends:
            continue
        first, last = starts[start], ends[end]
        taken.update(range(first, last + 1))
        see(tokens, first, last, kind, counts)
    for i, (_, _, token) in enumerate(tokens):
        if i not in taken and token in common and token not in frequent:
            see(tokens, i, i, "other", counts)


def see(tokens, first, last, kind, counts):
    counts["before"][kind][neighbour(tokens[first - 1][2]) if first else "."] += 1
    counts["after"][kind][neighbour(tokens[last + 1][2]) if last + 1 < len(tokens) else "."] += 1


def write(out, side, counts, common):
    total = {kind: sum(counts[kind].values()) for kind in (*KINDS, "other")}
    words = {w for kind in KINDS for w, n in counts[kind].items() if n >= RARE} | {
        w for w, n in counts["other"].items() if n >= RARE * 20}
    rows = []
    for word in words:
        if word not in common and word not in ".,":
            continue
        # Shrunk towards nothing where little was counted.
        base = counts["other"][word] / total["other"]
        weights = []
        for kind in KINDS:
            expected = base * total[kind]
            weight = math.log((counts[kind][word] + SMOOTHING) / (expected + SMOOTHING))
            weights.append(round(max(-MOST, min(MOST, weight)), 2))
        if max(map(abs, weights)) >= 0.3:
            rows.append((-sum(counts[kind][word] for kind in KINDS), word, weights))
    for _, word, weights in sorted(rows):
        out.write("\t".join([side, word, *map(str, weights)]) + "\n")


if __name__ == "__main__":
    main()
