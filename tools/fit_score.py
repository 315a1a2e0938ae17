#!/usr/bin/env python3
"""Fits how likely a mention is right, span and kind: writes data/language/score.tsv.

    tools/fit_score.py ANNOTATE GOLD...     (needs numpy)

  ANNOTATE  target/release/examples/annotate, built with the score.tsv that is there
  GOLD      annotated documents, a line each: {"doc", "text", "mentions": [{"start", "end", "type", ...}]}, offsets in
            UTF-8 bytes, as examples/evaluate reads them; of text that may be trained on

A logistic regression over what a mention says of itself: its kind, its form, whether it is of one word, these three
together, its spelling and distance, whether it was cut out of a word, and what the document layer made of it (its
"raw" score, which is found again by taking the weights off the score). The weights are pulled to nothing, so that
what was seen seldom counts little. Prints how reliable the scores are on each tenth of the documents, fitted on the
other nine.
"""
import json
import math
import subprocess
import sys

import numpy as np

WEIGHTS = "data/language/score.tsv"
TYPES = {"PER": "person", "LOC": "place", "ORG": "organization"}
PENALTY, STEPS = 1.0, 60
MOST = 6.0  # logarithms of odds are cut off there


def features(mention, raw):
    words = "several" if any(c in mention["text"].strip(".") for c in " -.–") else "one"
    kind, form = mention["kind"], mention["form"]
    found = {"always": 1.0, kind: 1.0, form: 1.0, words: 1.0, f"{kind} {form} {words}": 1.0, "raw": raw}
    if mention["spelling"] in ("folded", "similar"):
        found[mention["spelling"]] = 1.0
        found["distance"] = mention["distance"]
    if mention["glued"]:
        found["glued"] = 1.0
    return found


def logit(share):
    return max(-MOST, min(MOST, math.log(max(share, 1e-6) / max(1 - share, 1e-6))))


def read_weights():
    with open(WEIGHTS, encoding="utf-8") as rows:
        cells = (row.rstrip("\n").split("\t") for row in rows if not row.startswith("#"))
        return {name: float(weight) for name, weight in cells}


def raw_of(mention, weights):
    """What the score was made of."""
    rest = sum(weights.get(name, 0.0) * value for name, value in features(mention, 0.0).items())
    return max(-MOST, min(MOST, (logit(mention["score"]) - rest) / weights["raw"]))


def read(annotate, paths, weights):
    """For each document its mentions, as features and whether they are right."""
    for path in paths:
        found = subprocess.run([annotate, "--input", "jsonl", "--format", "jsonl", path], capture_output=True, check=True)
        with open(path, encoding="utf-8") as gold:
            for line, out in zip(gold, found.stdout.splitlines(), strict=True):
                gold_mentions = [m for m in json.loads(line)["mentions"] if not m.get("unsure") and not m.get("byline")]
                right = {(m["start"], m["end"], TYPES.get(m["type"], m["type"])) for m in gold_mentions}
                mentions = json.loads(out)["mentions"]
                yield [(features(m, raw_of(m, weights)), (m["start"], m["end"], m["kind"]) in right) for m in mentions]


def fit(examples):
    names = sorted({name for found, _ in examples for name in found})
    table = np.array([[found.get(name, 0.0) for name in names] for found, _ in examples])
    right = np.array([r for _, r in examples], dtype=float)
    weights = np.zeros(len(names))
    # Newton's steps, none of them long.
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (share - right) + PENALTY * weights
        curve = (table * (share * (1 - share))[:, None]).T @ table + PENALTY * np.eye(len(names))
        step = np.linalg.solve(curve, slope)
        step /= max(1.0, np.abs(step).max())
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return dict(zip(names, weights))


def score(found, weights):
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) * value for name, value in found.items())))


def main():
    annotate, *paths = sys.argv[1:]
    documents = list(read(annotate, paths, read_weights()))
    tried = []
    for tenth in range(10):
        others = [e for at, document in enumerate(documents) if at % 10 != tenth for e in document]
        weights = fit(others)
        tried += [(score(f, weights), r) for d in documents[tenth::10] for f, r in d]
    for low, high in ((0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        some = [(s, r) for s, r in tried if low <= s < high]
        if some:
            print(f"{low:.2f} to {high:.2f}: {len(some)} mentions, mean score {np.mean([s for s, _ in some]):.3f}, "
                  f"right {np.mean([r for _, r in some]):.3f}")
    weights = fit([e for document in documents for e in document])
    with open(WEIGHTS, "w", encoding="utf-8") as out:
        out.write("# How likely a mention is right: what it says of itself, what that adds to the logarithm of the odds.\n"
                  "# Fitted by tools/fit_score.py on news that was annotated for it.\n")
        for name, weight in sorted(weights.items()):
            out.write(f"{name}\t{weight:.4f}\n")


if __name__ == "__main__":
    main()
