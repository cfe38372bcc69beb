package id.alurkonten.publishing.approval;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What publishing itself holds an approval against: {@code alurkonten.publishing.approval.*}. */
@ConfigMapping(prefix = "alurkonten.publishing.approval")
public interface ApprovalConfig {

    /**
     * {@code alurkonten.publishing.approval.chains}: the chains of stages that are accepted, separated by commas, each
     * written {@code KOORDINATOR+SEKRETARIS}. Deliberately a setting of its own, out of reach of whoever administers the
     * approval desk: an installation that changes its policy there lists the new chain here first, and keeps the old
     * one while contents approved under it are on their way.
     */
    @WithDefault("KOORDINATOR+SEKRETARIS")
    List<ApprovalChain> chains();

    /**
     * {@code alurkonten.publishing.approval.check-on-arrival}: up to so many bytes of media are read when the approval
     * arrives; larger ones not before they are archived, so that reading them doesn't keep other contents waiting.
     */
    @WithDefault("256M")
    MemorySize checkOnArrival();
}
