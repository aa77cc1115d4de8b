package org.lamplighter.intake.cases;

/** What may still be learned from news that come too late to move anything. */
final class Late {

    private Late() {}

    static CaseFile naming(CaseFile file, RepairStep step) {
        Crew crew = file.crew();
        return crew != null && crew.did(step) ? file.withCrew(crew.named(step.crewName())) : file;
    }
}
