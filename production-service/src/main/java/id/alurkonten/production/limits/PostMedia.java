package id.alurkonten.production.limits;

import id.alurkonten.kit.media.MediaObject;

/** A file of the post itself, and where in the design it stands. */
record PostMedia(String field, MediaObject object) {}
