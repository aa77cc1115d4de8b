package org.lamplighter.dispatch.crew;

/**
 * A crew and what it carries.
 *
 * @param crew the crew
 * @param openOrders orders it holds and has not completed
 */
public record CrewLoad(Crew crew, int openOrders) {

    public boolean hasRoom() {
        Integer most = crew.mostOrders();
        return most == null || openOrders < most;
    }
}
