package org.lamplighter.intake.cases;

/** The crew is there. */
public record CrewOnSite(CaseFile file) implements Underway {

    @Override
    public CaseStatus status() {
        return CaseStatus.CREW_ON_SITE;
    }

    @Override
    public Underway with(CaseFile other) {
        return new CrewOnSite(other);
    }

    @Override
    public boolean isPast(RepairStep.Kind kind) {
        return !kind.isAfter(RepairStep.Kind.ARRIVED);
    }
}
