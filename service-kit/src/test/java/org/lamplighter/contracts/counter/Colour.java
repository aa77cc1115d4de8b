package org.lamplighter.contracts.counter;

/** Colour of a counter's lamp. */
public enum Colour {
    GREEN,
    RED
}
