package org.lamplighter.dispatch.board;

import java.util.List;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.outage.Outage;

/**
 * An outage on the board.
 *
 * @param outage the outage
 * @param affectedAccounts accounts behind its transformer areas
 * @param places where those stand, as far as the network tells
 */
public record BoardOutage(Outage outage, long affectedAccounts, List<Position> places) {

    public BoardOutage {
        places = List.copyOf(places);
    }
}
