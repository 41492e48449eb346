#!/usr/bin/env bash
# Has two validators of JSON Schema in other languages judge the schemas of the jars: ajv, strict in everything, and
# python-jsonschema. One that is not installed is skipped with a line that says so. ajv (8) and ajv-formats are looked for
# where Node looks: in NODE_PATH, or installed globally.
# Usage: run.sh VERDICTS, a file that SchemaExamples wrote
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
verdicts=$1
data=../../../../kpi-model-data/src/main/resources
arguments=("$data" "$data/nl/kpimodel/data/schema" ../../main/resources/nl/kpimodel/calc/report ../resources/schema/examples "$verdicts")

if ! command -v node >/dev/null; then
  echo "ajv: skipped, node is not installed"
else
  if command -v npm >/dev/null; then
    NODE_PATH="${NODE_PATH:+$NODE_PATH:}$(npm root -g)"
    export NODE_PATH
  fi
  if node -e 'require("ajv/dist/2020"); require("ajv-formats")' 2>/dev/null; then
    node ajv.cjs "${arguments[@]}"
  else
    echo "ajv: skipped, ajv 8 and ajv-formats are not installed"
  fi
fi

if ! command -v python3 >/dev/null; then
  echo "python-jsonschema: skipped, python3 is not installed"
elif ! python3 -c 'from jsonschema import Draft202012Validator' 2>/dev/null; then
  echo "python-jsonschema: skipped, jsonschema 4 is not installed"
else
  python3 jsonschema_examples.py "${arguments[@]}"
fi
