"""Compares what python-jsonschema makes of each instance with what is asked.

Arguments: the folder of bundled files, two folders of schemas, the folder of examples, the file of verdicts.
"""
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator, FormatChecker

NAMES = "https://kpimodel.nl/schema/"
FORMATS = FormatChecker()


def parsed(path):
    return json.loads(path.read_text(encoding="utf-8"))


def main(bundled, data_schemas, calc_schemas, examples, verdicts):
    validators = {}
    for folder in (data_schemas, calc_schemas):
        for file in sorted(folder.rglob("*.schema.json")):
            schema = parsed(file)
            name = file.relative_to(folder).as_posix().removesuffix(".schema.json")
            if schema["$id"] != NAMES + name + ".schema.json":
                raise SystemExit(f"{file} is named {schema['$id']}.")
            Draft202012Validator.check_schema(schema)
            validators[name] = Draft202012Validator(schema, format_checker=FORMATS)

    judged = 0
    wrong = []

    def judge(schema, about, instance, valid):
        nonlocal judged
        judged += 1
        if validators[schema].is_valid(instance) != valid:
            wrong.append(f"{schema}, {about}: {'refused' if valid else 'accepted'}")

    for file in sorted(examples.glob("*.json")):
        for group in parsed(file):
            base = group["base"]
            for example in group["examples"]:
                instance = {**(parsed(bundled / base) if isinstance(base, str) else base), **example.get("with", {})}
                for key in example.get("without", []):
                    del instance[key]
                for schema in group["schemas"]:
                    judge(schema, example["about"], instance, example["valid"])

    with verdicts.open(encoding="utf-8") as lines:
        for line in lines:
            verdict = json.loads(line)
            judge(verdict["schema"], line.strip(), verdict["instance"], verdict["valid"])

    for line in wrong[:20]:
        print(f"python-jsonschema: {line}")
    print(f"python-jsonschema: {len(validators)} schemas, {judged} instances, {len(wrong)} judged otherwise")
    return 1 if wrong else 0


sys.exit(main(*map(Path, sys.argv[1:])))
