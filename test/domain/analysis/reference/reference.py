"""Independent values for the tests of analysis: item statistics, growth, sections, distributions.

Run with:  python3 reference.py > reference.json   (and format it as the rest of the project: biome format --write)
Written with Python 3.11.7, numpy 2.4.6, SciPy 1.17.1 (the versions are written into the output). The data are invented,
drawn here from a seeded generator and written into the output beside the values, so that the tests read both from one
file. Nothing here follows the code under test: correlations are numpy.corrcoef, distributions are scipy.stats, and the
27 % groups are formed by lining students up and averaging over the orders of the tied.
"""

import itertools
import json
import math
import platform
import sys

import numpy as np
import scipy
from scipy import special, stats

rng = np.random.default_rng(20250914)


def tails(totals, points, size, points_possible, largest):
    """Share of points earned by the `size` best (or weakest), a last student counting in part, averaged over orders of
    the tied in which each of them takes each of their places equally often."""
    groups = [
        [i for i, total in enumerate(totals) if total == value] for value in sorted(set(totals), reverse=largest)
    ]
    rounds = math.lcm(*(len(group) for group in groups))
    shares = []
    for turn in range(rounds):
        line = [group[(place + turn) % len(group)] for group in groups for place in range(len(group))]
        whole = int(size)
        earned = sum(points[i] for i in line[:whole]) + (size - whole) * points[line[whole]]
        shares.append(earned / (size * points_possible))
    return math.fsum(shares) / rounds


def items():
    n, maxima = 37, [1, 1, 2, 1, 3, 1, 4, 1]
    ability = rng.normal(size=n)
    columns = []
    for k, top in enumerate(maxima):
        latent = ability * (0.3 + 0.15 * k) + rng.normal(size=n)
        columns.append(np.clip(np.floor((latent + 1.6) / 3.2 * (top + 1)), 0, top).astype(int))
    scores = np.array(columns).T
    total = scores.sum(axis=1)
    k = len(maxima)
    alpha = lambda m: m.shape[1] / (m.shape[1] - 1) * (1 - m.var(axis=0, ddof=1).sum() / m.sum(axis=1).var(ddof=1))
    size = 0.27 * n
    result = {
        "points": maxima,
        "scores": scores.tolist(),
        "p": (scores.mean(axis=0) / np.array(maxima)).tolist(),
        "itemRest": [np.corrcoef(scores[:, j], total - scores[:, j])[0, 1] for j in range(k)],
        "discrimination": [
            tails(total.tolist(), scores[:, j].tolist(), size, maxima[j], True)
            - tails(total.tolist(), scores[:, j].tolist(), size, maxima[j], False)
            for j in range(k)
        ],
        "alpha": alpha(scores),
        "alphaWithout": [alpha(np.delete(scores, j, axis=1)) for j in range(k)],
        "sem": total.std(ddof=1) * math.sqrt(1 - alpha(scores)),
    }
    return result


def options():
    """One multiple-choice test: shares, shares by third (expected over orders of the tied), r of each option."""
    n, keys = 45, ["B", "D", "A", "C", "B"]
    ability = rng.normal(size=n)
    answers = []
    for i in range(n):
        row = []
        for k, key in enumerate(keys):
            right = rng.random() < 1 / (1 + math.exp(-(ability[i] + 0.4 - 0.3 * k)))
            row.append(key if right else str(rng.choice([o for o in "ABCD" if o != key])))
            if rng.random() < 0.03:
                row[-1] = ""
        answers.append(row)
    right = np.array([[int(a == k) for a, k in zip(row, keys)] for row in answers])
    total = right.sum(axis=1)
    tables = []
    for j in range(len(keys)):
        rest = total - right[:, j]
        table = {}
        for option in "ABCD":
            chose = np.array([int(row[j] == option) for row in answers])
            up = tails(total.tolist(), chose.tolist(), n / 3, 1, True)
            low = tails(total.tolist(), chose.tolist(), n / 3, 1, False)
            table[option] = {
                "count": int(chose.sum()),
                "share": chose.mean(),
                "upper": up,
                "middle": 3 * chose.mean() - up - low,
                "lower": low,
                "r": np.corrcoef(chose, rest)[0, 1] if 0 < chose.sum() < n else None,
            }
        tables.append(table)
    return {"keys": keys, "answers": answers, "tables": tables}


def growth():
    n = 24
    before = np.round(np.clip(rng.normal(60, 15, size=n), 5, 100) / 5) * 5
    after = np.round(np.clip(before + rng.normal(9, 12, size=n), 0, 100) / 5) * 5
    diff = after - before
    low, high = stats.t.interval(0.95, n - 1, loc=diff.mean(), scale=stats.sem(diff))
    d_av = diff.mean() / math.sqrt((before.var(ddof=1) + after.var(ddof=1)) / 2)
    df = n - 1
    j = special.gamma(df / 2) / (math.sqrt(df / 2) * special.gamma((df - 1) / 2))
    return {
        "before": before.tolist(),
        "after": after.tolist(),
        "meanBefore": before.mean(),
        "meanAfter": after.mean(),
        "difference": diff.mean(),
        "interval": [low, high],
        "dAv": d_av,
        "hedgesG": d_av * j,
        "normalisedGain": (after.mean() - before.mean()) / (100 - before.mean()),
        "corrections": [[df, float(np.exp(special.gammaln(df / 2) - special.gammaln((df - 1) / 2)) / math.sqrt(df / 2))] for df in (2, 5, 9, 23, 99, 1199)],
    }


def sections():
    cases = []
    for counts in (
        [[21, 24], [12, 25], [10, 22], [14, 26]],
        [[18, 24], [17, 23], [19, 25]],
        [[9, 9], [3, 20], [11, 15], [8, 31], [20, 28]],
        [[29, 30], [15, 30]],
    ):
        outcome = [np.array([1] * x + [0] * (n - x)) for x, n in counts]
        pooled = np.concatenate(outcome)
        sizes = np.array([len(o) for o in outcome])
        k, total = len(outcome), len(pooled)
        msb = sum(len(o) * (o.mean() - pooled.mean()) ** 2 for o in outcome) / (k - 1)
        msw = sum(((o - o.mean()) ** 2).sum() for o in outcome) / (total - k)
        n0 = (total - (sizes**2).sum() / total) / (k - 1)
        rho = max(0.0, (msb - msw) / (msb + (n0 - 1) * msw))
        p = pooled.mean()
        case = {"counts": counts, "rho": rho, "shrunk": [p] * k, "above": None}
        if rho > 0:
            m = (1 - rho) / rho
            case["shrunk"] = [(x + p * m) / (n + m) for x, n in counts]
            case["above"] = [stats.beta.sf(p, x + p * m, n - x + (1 - p) * m) for x, n in counts]
        cases.append(case)
    return cases


def distributions():
    betas = [
        [x, a, b, stats.beta.cdf(x, a, b)]
        for x, a, b in itertools.product(
            (1e-6, 0.01, 0.2, 0.5, 0.8, 0.99), (0.5, 1.5, 4.5, 40.5, 600.5), (0.5, 1.5, 20.5, 800.5)
        )
    ]
    ts = [[confidence, df, stats.t.ppf((1 + confidence) / 2, df)] for confidence in (0.9, 0.95, 0.99) for df in (1, 2, 9, 23, 139, 1199)]
    gammas = [[x, special.gammaln(x)] for x in (0.1, 0.5, 1, 1.5, 2, 3.5, 10, 25.5, 170.5, 1200.5)]
    sureness = [[x, n, cut, stats.beta.sf(cut / 100, x + 0.5, n - x + 0.5)] for x, n, cut in ((4, 4, 80), (4, 5, 80), (0, 4, 80), (3.2, 4, 80), (17.5, 20, 85), (200, 240, 80))]
    return {"betaBelow": betas, "tForInterval": ts, "logGamma": gammas, "sureness": sureness}


class Plain(json.JSONEncoder):
    def default(self, value):
        return value.item()


json.dump(
    {
        "made by": f"reference.py, Python {platform.python_version()}, numpy {np.__version__}, SciPy {scipy.__version__}",
        "items": items(),
        "options": options(),
        "growth": growth(),
        "sections": sections(),
        "distributions": distributions(),
    },
    sys.stdout,
    cls=Plain,
    indent=1,
)
