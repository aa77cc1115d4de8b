/** A real Keycloak with the realm imported, and tokens got from it as the apps and partners get theirs. */
@NullMarked
package org.lamplighter.local.keycloak;

import org.jspecify.annotations.NullMarked;
