#!/bin/sh
# Computes expected/*.json anew. The logs are read where they lie, beside the repository.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${1:-$here/../../../shared/data}
[ -d "$data" ] || { echo "no logs at $data" >&2; exit 66; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m zipfile -e "$data/incident_uci/incident_event_log.zip" "$scratch"
mkdir -p "$here/expected"

expect() {
  name=$1
  shift
  echo "$name" >&2
  python3 "$here/oracle.py" "$here/../RealLogs/$name.yaml" "$@" >"$scratch/$name.json"
  mv "$scratch/$name.json" "$here/expected/$name.json"
}

expect ecom-by-customer "$data/ecom/ecom.csv.gz"
expect ecom-by-session "$data/ecom/ecom.csv.gz"
expect olist "$data/olist/olist_journey.csv"
expect sepsis "$data/sepsis/sepsis.csv"
expect incident "$scratch/incident_event_log/incident_event_log.csv"
expect sparkify "$data"/sparkify/*.json
expect cfpb "$data/cfpb_complaints/complaints_sample.csv"
expect cfpb-events "$data/cfpb_complaints/cfpb_events.csv"
expect helpdesk-fau "$data/helpdesk/helpdesk_fau.csv"
expect support-tickets "$data/support_tickets_csat/customer_support_tickets.csv"
expect olist-orders "$data/olist/olist_orders_dataset.csv" "$data/olist/olist_order_reviews_dataset.csv"
expect support-tickets-snapshot "$data/support_tickets_csat/customer_support_tickets.csv"
expect receipt "$data/receipt/receipt.csv"
