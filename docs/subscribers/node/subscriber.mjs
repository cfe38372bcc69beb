// Shows what has been published: a subscriber of alurkonten.publishing in Node.js.
//
//   npm ci
//   node subscriber.mjs [--brokers localhost:19092] [--file posts.jsonl] [--until <contentId>]
//
// Each post is one line of the file, with the event's ce_id: what is in the file is done, and a record that comes again
// changes nothing. With --until it ends when that content is on all its channels.
import { appendFileSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';

const { values: options } = parseArgs({
  options: {
    brokers: { type: 'string', default: 'localhost:19092' },
    file: { type: 'string', default: 'posts.jsonl' },
    group: { type: 'string', default: 'posts-node' },
    until: { type: 'string' },
  },
});

const lines = existsSync(options.file) ? readFileSync(options.file, 'utf8').split('\n').filter(Boolean) : [];
const done = new Set(lines.map((line) => JSON.parse(line).id));
const file = openSync(options.file, 'a');

/** The effect and the memory of it in one write, forced to disk: there is neither without the other. */
function show(id, post) {
  appendFileSync(file, `${JSON.stringify({ id, ...post })}\n`);
  fsyncSync(file);
  done.add(id);
  console.log(`${post.channel} ${post.url}`);
}

const kafka = new Kafka({ clientId: options.group, brokers: options.brokers.split(','), logLevel: logLevel.ERROR });
const consumer = kafka.consumer({ groupId: options.group });
await consumer.connect();
await consumer.subscribe({ topics: ['alurkonten.publishing'], fromBeginning: true });
await consumer.run({
  eachMessage: async ({ message }) => {
    const header = (name) => message.headers[name]?.toString();
    const id = header('ce_id');
    // Types that are not known yet will come: they are for others.
    if (header('ce_type') !== 'id.alurkonten.ContentPublished.v1') {
      return;
    }
    const { contentId, channel, url, publishedAt, complete } = JSON.parse(message.value.toString());
    if (!done.has(id)) {
      show(id, { contentId, channel, url, publishedAt });
    }
    if (complete && contentId === options.until) {
      // not from within: a consumer that stops waits for what is in hand
      setImmediate(() => consumer.disconnect());
    }
  },
});
