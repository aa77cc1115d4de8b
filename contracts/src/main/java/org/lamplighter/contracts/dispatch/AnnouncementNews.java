package org.lamplighter.contracts.dispatch;

/** What is new of an announced outage. */
public enum AnnouncementNews {
    ANNOUNCED,
    CHANGED,
    CALLED_OFF
}
