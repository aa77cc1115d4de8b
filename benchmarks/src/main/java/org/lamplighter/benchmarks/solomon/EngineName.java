package org.lamplighter.benchmarks.solomon;

/** The engines that can be compared. */
enum EngineName {
    OWN,
    JSPRIT,
    ORTOOLS,
    TIMEFOLD;

    Engine engine(long seed) {
        return switch (this) {
            case OWN -> new OwnEngine(seed);
            case JSPRIT -> new JspritEngine();
            case ORTOOLS -> new OrToolsEngine();
            case TIMEFOLD -> new TimefoldEngine(seed);
        };
    }
}
