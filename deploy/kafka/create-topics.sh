#!/bin/sh
# Creates what is missing of the topics that topics.txt lists. BOOTSTRAP_SERVERS says on which broker.
set -eu

grep -v -e '^#' -e '^$' "${0%/*}/topics.txt" | while read -r name partitions retention; do
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$BOOTSTRAP_SERVERS" --create --if-not-exists \
    --topic "$name" --partitions "$partitions" --replication-factor 1 --config "retention.ms=$retention" </dev/null
done
