package id.alurkonten.sop;

/** What a verification found: either all is intact, or the first thing that is not. */
public sealed interface Verification {

    /** The finding as a sentence, in both languages. */
    Wording message();

    default boolean isIntact() {
        return this instanceof Intact;
    }

    /**
     * Every record is as it was written, in its place.
     *
     * @param records how many
     * @param lastHash the hash of the last record; 64 zeros for an empty sheet. A chain can't show that its end was
     *     cut off: whoever needs to know compares this with the hash they have seen elsewhere
     */
    record Intact(int records, String lastHash) implements Verification {
        @Override
        public Wording message() {
            return Wording.of("sheet.intact", records, lastHash);
        }
    }

    /** Something is not as it was written. */
    sealed interface Broken extends Verification {
        /** What is wrong, without where. */
        Wording reason();
    }

    /**
     * The first record that is not as it was written.
     *
     * @param seq its place in the sheet, from 1; 0 if the sheet as a whole is unreadable
     */
    record BrokenRecord(int seq, Wording reason) implements Broken {
        @Override
        public Wording message() {
            return seq == 0 ? Wording.of("sheet.broken", reason) : Wording.of("sheet.broken.record", seq, reason);
        }
    }

    /**
     * The first file of an archive package that is not as it was written.
     *
     * @param file its path inside the package's folder, or the package's own name if it is unreadable as a whole
     */
    record BrokenFile(String file, Wording reason) implements Broken {
        @Override
        public Wording message() {
            return Wording.of("sheet.broken.file", file, reason);
        }
    }
}
