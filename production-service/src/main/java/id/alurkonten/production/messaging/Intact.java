package id.alurkonten.production.messaging;

import id.alurkonten.kit.event.PoisonRecord;
import id.alurkonten.sop.ControlSheet;
import id.alurkonten.sop.Verification;

/** A control sheet that arrives broken is refused, whatever its event says. */
final class Intact {

    private Intact() {}

    /** @throws PoisonRecord naming the first record that is not as it was written */
    static void require(ControlSheet sheet) {
        if (sheet.verify() instanceof Verification.Broken broken) {
            throw new PoisonRecord(broken.message().en());
        }
    }
}
