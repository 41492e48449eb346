"""Three KPIs, written by hand from the definitions, against the cases of the conformance kit: python3 three_kpis.py KIT.zip

An example of how another implementation proves itself, and a check that the kit can be read without Java. It calculates
A 4 (waiting time), A 9 (quality of assessments) and A 12 (cases in treatment), and Wilson's interval, with what Python has
on board. If the package jsonschema is installed, every file of cases is validated too.
"""
import json
import math
import sys
import zipfile
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

KPIS = {"A 4", "A 9", "A 12"}
PLAIN = {"team", "serviceLine", "neighbourhood", "organisation"}
DECIMALS = {"PERCENT": 1, "DAYS": 1, "COUNT": 0}


def rounded(exact, unit):
    step = Decimal(1).scaleb(-DECIMALS[unit])
    return (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(step, ROUND_HALF_UP)


def day(record, field):
    return date.fromisoformat(record[field]) if record.get(field) else None


def count(counts, key):
    counts[key] = counts.get(key, 0) + 1


class Units:
    """The units of a stratum, each in the whole, excluded or missing."""

    def __init__(self, units, lacking):
        self.excluded, self.missing, self.assumed, self.whole = {}, {}, 0, []
        registered = {u.get("organisation") for u in units if lacking is None or u.get(lacking) is not None}
        self.rows = [u for u in units if not registered or u.get("organisation") in registered]
        self.registered = bool(registered)
        for _ in range(len(units) - len(self.rows)):
            count(self.excluded, "NOT_REGISTERED")

    def outcome(self, unit, status, value=None, **more):
        outcome = {"status": status, "unit": unit, "n": len(self.whole), "excluded": self.excluded, "missing": self.missing,
                   "assumedNo": self.assumed, **more}
        if value is not None:
            outcome["value"] = rounded(value, unit)
        return outcome


def cases_in_treatment(units, period, options):
    result = Units(units, None)
    for unit in result.rows:
        completed = day(unit, "completedOn")
        if day(unit, "startedOn") <= period[1] and (completed is None or completed > period[1]):
            result.whole.append(unit)
        else:
            count(result.excluded, "OUTSIDE_PERIOD")
    if not result.registered:
        return {"value": result.outcome("COUNT", "NOT_REGISTERED")}
    return {"value": result.outcome("COUNT", "VALUE", Fraction(len(result.whole)))}


def waiting_time(units, period, options):
    result = Units(units, "signalReceivedOn")
    days = []
    for unit in result.rows:
        started, signal = day(unit, "startedOn"), day(unit, "signalReceivedOn")
        if started is None or not period[0] <= started <= period[1]:
            count(result.excluded, "OUTSIDE_PERIOD")
        elif signal is None or signal > started:
            count(result.missing, "signalReceivedOn")
        else:
            result.whole.append(unit)
            days.append((started - signal).days)
    if not result.registered:
        return {"value": result.outcome("DAYS", "NOT_REGISTERED")}
    if not days:
        return {"value": result.outcome("DAYS", "NO_DATA")}
    days.sort()
    middle = Fraction(days[(len(days) - 1) // 2] + days[len(days) // 2], 2)
    return {"value": result.outcome(
        "DAYS", "VALUE", Fraction(sum(days), len(days)), numerator=str(sum(days)), denominator=str(len(days)),
        median=rounded(middle, "DAYS"), min=rounded(Fraction(days[0]), "DAYS"), max=rounded(Fraction(days[-1]), "DAYS"))}


def assessment_quality(units, period, options):
    outcomes = {}
    for component in ("value", "internal", "external"):
        result = Units(units, "rightFirstTime")
        right = 0
        for unit in result.rows:
            if component != "value" and unit["assessor"].lower() != component:
                count(result.excluded, "OTHER_KIND")
            elif not period[0] <= day(unit, "on") <= period[1]:
                count(result.excluded, "OUTSIDE_PERIOD")
            elif unit.get("rightFirstTime") is None and options.get("missing", {}).get("A 9") != "NO":
                count(result.missing, "rightFirstTime")
            else:
                result.whole.append(unit)
                result.assumed += unit.get("rightFirstTime") is None
                right += unit.get("rightFirstTime") is True
        if not result.registered:
            outcomes[component] = result.outcome("PERCENT", "NOT_REGISTERED")
        elif not result.whole:
            outcomes[component] = result.outcome("PERCENT", "NO_DATA")
        else:
            low, high = wilson(right, len(result.whole))
            outcomes[component] = result.outcome(
                "PERCENT", "VALUE", Fraction(100 * right, len(result.whole)), numerator=str(right), denominator=str(len(result.whole)),
                interval={"low": rounded(Fraction(100 * low), "PERCENT"), "high": rounded(Fraction(100 * high), "PERCENT"), "level": Decimal("0.95"), "method": "WILSON"})
    return outcomes


def wilson(part, n):
    z = 1.959963984540054
    p, q = part / n, z * z / n
    middle, half = (p + q / 2) / (1 + q), z * math.sqrt(p * (1 - p) / n + q / (4 * n)) / (1 + q)
    return 0.0 if part == 0 else middle - half, 1.0 if part == n else middle + half


MEASURES = {"A 4": ("case", waiting_time), "A 9": ("assessment", assessment_quality), "A 12": ("case", cases_in_treatment)}


def same(wanted, found):
    if isinstance(wanted, dict):
        return isinstance(found, dict) and wanted.keys() == found.keys() and all(same(wanted[k], found[k]) for k in wanted)
    return wanted == found


def differences(case):
    """What differs, and how many outcomes were compared; None if nothing of the case is calculated here."""
    found, compared = [], 0
    by_input = case["input"]
    for wanted in case["expected"]["outcomes"]:
        stratum = wanted["stratum"]
        if wanted["kpi"] not in KPIS or "publish" in by_input or len(stratum) > 1 or not stratum.keys() <= PLAIN or wanted["status"] == "NOT_DEFINED":
            continue
        record_type, measure = MEASURES[wanted["kpi"]]
        units = by_input["units"] if case["kind"] == "units" else [r for r in by_input["records"] if r["type"] == record_type]
        units = [u for u in units if all(u.get(k, "(unknown)") == v for k, v in stratum.items())]
        if any(k not in u for k in stratum for u in units) and case["kind"] == "registration" and record_type != "case":
            continue
        name = wanted.get("period", by_input["periods"][0]["name"])
        period = next((date.fromisoformat(p["first"]), date.fromisoformat(p["last"])) for p in by_input["periods"] if p["name"] == name)
        outcome = measure(units, period, by_input["options"]).get(wanted["component"], {})
        compared += 1
        for key, value in wanted.items():
            if key not in ("kpi", "component", "stratum", "period", "lacking") and not (key == "interval" and wanted["kpi"] == "A 4") \
                    and not same(value, outcome.get(key)):
                found.append(f"{case['id']} {wanted['component']} {stratum}: {key} is {outcome.get(key)}, expected {value}")
    return found, compared


def main(path):
    kit = zipfile.ZipFile(path)
    read = lambda name: json.loads(kit.read(name), parse_float=Decimal)
    index = read("kit.json")
    assert index["format"] == 1, "a newer format"
    try:
        from jsonschema import Draft202012Validator
        validator = Draft202012Validator(json.loads(kit.read("schema/case.schema.json")))
    except ImportError:
        validator = None
    cases = outcomes = intervals = 0
    found = []
    for file in index["files"]:
        content = read(file["path"])
        if validator:
            found += [f"{file['path']}: {e.message[:200]}" for e in validator.iter_errors(json.loads(kit.read(file["path"])))]
        assert len(content["cases"]) == file["cases"]
        for case in content["cases"]:
            if case["kind"] in ("registration", "units"):
                wrong, compared = differences(case)
                found += wrong
                outcomes += compared
                cases += compared > 0
            elif case["kind"] == "intervals" and case["input"]["statistic"] == "share":
                bounds = wilson(case["input"]["first"]["part"], case["input"]["first"]["n"])
                wanted = float(case["expected"]["low"]), float(case["expected"]["high"])
                intervals += 1
                if any(abs(a - b) >= 0.00005 for a, b in zip(bounds, wanted)):
                    found.append(f"{case['id']}: {bounds}, expected {wanted}")
    print(f"{outcomes} outcomes of {', '.join(sorted(KPIS))} in {cases} cases and {intervals} intervals compared, "
          f"{'files validated' if validator else 'files not validated: jsonschema is not installed'}, {len(found)} differences")
    print("\n".join(found))
    return 1 if found or not outcomes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
