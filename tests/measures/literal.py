"""Each scoring a second time, written out from the published formula, item by item; the declarations know nothing of it."""

from decimal import ROUND_HALF_UP, Decimal


def tenth(value) -> Decimal:
    return Decimal(value).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)


def mhi5(nervous, dumps, calm, blue, happy):
    raw = nervous + dumps + (7 - calm) + blue + (7 - happy)
    return tenth(Decimal(100 * (raw - 5)) / 25), {}


def gse(*x):
    known = [one for one in x if one is not None]
    return tenth(Decimal(10 * sum(known)) / len(known)), {}


def ders36(*x):
    def i(*numbers):
        return sum(x[n - 1] for n in numbers)

    def r(*numbers):
        return sum(6 - x[n - 1] for n in numbers)

    scales = {
        "nonacceptance": i(11, 12, 21, 23, 25, 29),
        "goals": i(13, 18, 26, 33) + r(20),
        "impulse": i(3, 14, 19, 27, 32) + r(24),
        "awareness": r(2, 6, 8, 10, 17, 34),
        "strategies": i(15, 16, 28, 30, 31, 35, 36) + r(22),
        "clarity": i(4, 5, 9) + r(1, 7),
    }
    return tenth(sum(scales.values())), {code: tenth(value) for code, value in scales.items()}


def ders16(*x):
    scales = {
        "clarity": x[0] + x[1],
        "goals": x[2] + x[6] + x[14],
        "impulse": x[3] + x[7] + x[10],
        "strategies": x[4] + x[5] + x[11] + x[13] + x[15],
        "nonacceptance": x[8] + x[9] + x[12],
    }
    return tenth(sum(x)), {code: tenth(value) for code, value in scales.items()}


def lpfs_bf2(*x):
    return tenth(sum(x)), {"self": tenth(sum(x[:6])), "interpersonal": tenth(sum(x[6:]))}


def whodas12(*x):
    return tenth(sum(x)), {}


def ras_ds(*x):
    parts = {"doing": x[:6], "forward": x[6:24], "mastering": x[24:31], "connecting": x[31:]}
    return tenth(sum(x)), {code: tenth(sum(part)) for code, part in parts.items()}


def cbi(*x):
    work = [*x[6:12], 100 - x[12]]
    return None, {
        "personal": tenth(Decimal(sum(x[:6])) / 6),
        "work": tenth(Decimal(sum(work)) / 7),
        "client": tenth(Decimal(sum(x[13:])) / 6),
    }


def together5(*x):
    known = [one for one in x if one is not None]
    scales = {f"i{number}": tenth(value) for number, value in enumerate(x, 1) if value is not None}
    return tenth(Decimal(sum(known)) * 5 / len(known)), scales


def together5_w(*x):
    return together5(*x)[0], {}


def carer4(*x):
    return tenth(sum(x)), {}


def one_by_one(*x):
    return None, {f"i{number}": tenth(value) for number, value in enumerate(x, 1)}


def qfs(*, frequency, satisfaction, **_parts):
    return tenth(frequency + satisfaction)


def qfs_parts(index, autonomous, social, community):
    """The three parts of one index, 3, 2 and 3 questions from 1 to 5."""
    return index == autonomous + social + community


def sds(*, work, social, home, **_days):
    return tenth(work + social + home)


def sds_marked(work, social, home):
    return work >= 5 or social >= 5 or home >= 5


LITERAL = {
    "mhi5": mhi5,
    "gse": gse,
    "ders36": ders36,
    "ders16": ders16,
    "lpfs_bf2": lpfs_bf2,
    "whodas12": whodas12,
    "ras_ds": ras_ds,
    "cbi": cbi,
    "together5": together5,
    "together5_w": together5_w,
    "carer4": carer4,
    "group_after": one_by_one,
    "satisfied2": one_by_one,
    "joined_because": one_by_one,
    "role5": one_by_one,
    "stigma_survey": one_by_one,
    "views1": one_by_one,
    "views1_carer": one_by_one,
}
