package id.alurkonten.kit.media;

import id.alurkonten.kit.s3.Bucket;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Which media store an installation has: a bucket if one is configured, else the folder. */
class MediaStores {

    @Produces
    @Startup
    @ApplicationScoped
    MediaStore store(MediaConfig config, Clock clock) {
        if (config.s3().bucket().isPresent()) {
            return new BucketMediaStore(new Bucket(config.s3()), config);
        }
        FolderMediaStore folder = new FolderMediaStore(config, clock);
        folder.start();
        return folder;
    }
}
