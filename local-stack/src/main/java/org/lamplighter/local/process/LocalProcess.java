package org.lamplighter.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One member of the suite, whatever it is made of. */
public interface LocalProcess {

    /** How people call it: the word for {@code logs NAME}, and the name of its log. */
    default String name() {
        return process().name();
    }

    /** The port that others talk to. */
    int port();

    /** Starts it and returns at once; does nothing when it is running. */
    void start();

    /** True when it does its work: asked over the network, never guessed. */
    boolean isReady();

    ChildProcess process();

    /** How long a slow machine may take. */
    default Duration patience() {
        return Duration.ofMinutes(2);
    }

    default void awaitReady() {
        process().await(this::isReady, patience());
    }

    default void stop() {
        process().stop(Duration.ofSeconds(20));
    }

    /** {@code kill -9}. */
    default void kill9() {
        process().kill();
    }

    default Optional<ProcessHandle> running() {
        return process().running();
    }

    default Path log() {
        return process().log();
    }
}
