package org.lamplighter.gateway.upstream;

import java.io.IOException;

/** The client broke off while its body was being read. */
final class ClientGone extends IOException {

    ClientGone(IOException cause) {
        super("The client broke off", cause);
    }
}
