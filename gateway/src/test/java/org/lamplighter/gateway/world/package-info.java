/** The world around a gateway under test: an issuer with real keys, services that listen on real sockets. */
@NullMarked
package org.lamplighter.gateway.world;

import org.jspecify.annotations.NullMarked;
