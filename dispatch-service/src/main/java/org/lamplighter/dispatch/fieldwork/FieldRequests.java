package org.lamplighter.dispatch.fieldwork;

import java.util.List;

/** Requests that wait for their account. */
public interface FieldRequests {

    /** By id. */
    List<String> waitingFor(String accountNumber);
}
