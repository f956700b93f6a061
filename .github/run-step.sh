#!/bin/bash
# Runs a step of a workflow. What staff or strangers wrote may stand in its log, and a line of it
# must not give GitHub an order: orders are off, but for whoever knows the word that brings them
# back (report/github_run.py). GitHub: "Workflow commands", "Stopping and starting".
ORDERS_WORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
export ORDERS_WORD
echo "::stop-commands::$ORDERS_WORD"
exec bash --noprofile --norc -eo pipefail "$1"
