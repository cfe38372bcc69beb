package id.alurkonten.kit.deadletter;

import org.apache.kafka.common.TopicPartition;

/**
 * The dead letters that are on a partition now. Nothing on these topics is compacted or transactional: every offset in
 * between is a letter.
 *
 * @param begin the first offset
 * @param end the offset after the last
 */
record LetterRange(TopicPartition partition, long begin, long end) {

    long size() {
        return end - begin;
    }

    boolean contains(long offset) {
        return offset >= begin && offset < end;
    }

    /** The part of it that comes after that letter. */
    LetterRange after(LetterId letter) {
        return new LetterRange(partition, Math.min(end, Math.max(begin, letter.offset() + 1)), end);
    }
}
