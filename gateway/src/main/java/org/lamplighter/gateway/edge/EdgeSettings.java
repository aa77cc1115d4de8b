package org.lamplighter.gateway.edge;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of a request's head, and who may call from a browser page of another origin.
 *
 * @param maxUri the longest path and query, in characters
 * @param maxHeaders the largest sum of header names and values, in characters
 * @param corsOrigins origins allowed to call, such as {@code https://desk.example.org}; none by default
 */
@ConfigurationProperties("lamplighter.gateway.edge")
record EdgeSettings(
        @DefaultValue("4KB") DataSize maxUri,
        @DefaultValue("12KB") DataSize maxHeaders,
        @DefaultValue List<String> corsOrigins) {}
