package it.sportello.core.audit;

import java.time.Instant;

/** Deeds in memory keep the promises. */
class InMemoryAuditTrailTest implements AuditTrailContract {
    private final AuditTrail trail = new InMemoryAuditTrail(() -> Instant.parse("2026-11-23T08:00:00Z"));

    @Override
    public AuditTrail trail() {
        return trail;
    }
}
