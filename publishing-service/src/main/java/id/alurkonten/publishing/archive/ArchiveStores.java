package id.alurkonten.publishing.archive;

import id.alurkonten.kit.s3.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Where an installation has its archive: in a bucket if one is configured, else in the folder. */
class ArchiveStores {

    @Produces
    @ApplicationScoped
    ArchiveStore store(ArchiveConfig config) {
        return config.s3().bucket().isPresent()
                ? new BucketArchiveStore(new Bucket(config.s3()))
                : new FolderArchiveStore(config);
    }
}
