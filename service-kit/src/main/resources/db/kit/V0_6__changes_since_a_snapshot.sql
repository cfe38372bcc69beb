-- GET /api/v1/changes asks for the rows of transactions that a snapshot doesn't show, sent or not: what has become visible
-- since somebody last listened. Its entries come in rising order, at the index's right end.
create index outbox_event_of_transaction on outbox_event (transaction_id);
