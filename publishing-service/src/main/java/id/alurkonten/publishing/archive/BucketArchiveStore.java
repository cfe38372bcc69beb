package id.alurkonten.publishing.archive;

import id.alurkonten.kit.s3.Bucket;
import id.alurkonten.sop.SheetVerifier;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The archive in a bucket (S3). A package is made in a temporary file of this machine and sent in one request, so that it is
 * there whole or not at all; where the bucket locks its objects, it is held from then on (legal hold) until somebody with
 * that right lets it go.
 */
final class BucketArchiveStore implements ArchiveStore {

    private static final String ZIP = "application/zip";

    private final Bucket bucket;

    BucketArchiveStore(Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public Kept put(String location, Bag bag) throws IOException {
        Path temporary = temporary();
        try {
            MessageDigest digest = Bag.digest();
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                bag.writeTo(new DigestOutputStream(file, digest));
            }
            bucket.putHeld(location, temporary, ZIP);
            return new Kept(HexFormat.of().formatHex(digest.digest()), Files.size(temporary));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public InputStream open(String location) throws IOException {
        return bucket.open(location);
    }

    @Override
    public Inspection inspect(String location) throws IOException {
        Path temporary = temporary();
        try {
            MessageDigest digest = Bag.digest();
            try (InputStream in = open(location);
                    OutputStream file = Files.newOutputStream(temporary)) {
                in.transferTo(new DigestOutputStream(file, digest));
            }
            Kept kept = new Kept(HexFormat.of().formatHex(digest.digest()), Files.size(temporary));
            return new Inspection(kept, SheetVerifier.verify(temporary));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Path temporary() throws IOException {
        return Files.createTempFile("alurkonten-archive", ".zip");
    }
}
