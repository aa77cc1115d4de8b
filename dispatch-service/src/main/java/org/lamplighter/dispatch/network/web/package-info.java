/** The editor's route for the network. */
@NullMarked
package org.lamplighter.dispatch.network.web;

import org.jspecify.annotations.NullMarked;
