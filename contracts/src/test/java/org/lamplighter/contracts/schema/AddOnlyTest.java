package org.lamplighter.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The check itself: it notices every change that is more than an addition, and only those. */
class AddOnlyTest {

    @Test
    void nothingChangedIsFine() {
        assertThat(after(schema -> {})).isEmpty();
    }

    @Test
    void anOptionalPropertyMayBeAdded() {
        assertThat(after(schema -> properties(schema).set("weather", text()))).isEmpty();
    }

    @Test
    void anEnumConstantMayBeAdded() {
        assertThat(after(schema -> ((ArrayNode) properties(schema).path("kind").path("enum")).add("STORM")))
                .isEmpty();
    }

    @Test
    void descriptionsMayChange() {
        assertThat(after(schema -> schema.put("description", "better said"))).isEmpty();
    }

    @Test
    void aRemovedPropertyIsNoticed() {
        assertThat(after(schema -> properties(schema).remove("remark")))
                .containsExactly("remark was removed or renamed");
    }

    @Test
    void aRenamedPropertyIsNoticed() {
        assertThat(after(schema -> {
                    properties(schema).set("note", text());
                    properties(schema).remove("remark");
                }))
                .containsExactly("remark was removed or renamed");
    }

    @Test
    void aChangedTypeIsNoticed() {
        assertThat(after(schema -> ((ObjectNode) properties(schema).path("remark")).put("type", "integer")))
                .containsExactly("remark: its type changed from \"string\" to \"integer\"");
    }

    @Test
    void aChangedFormatIsNoticed() {
        assertThat(after(schema -> ((ObjectNode) properties(schema).path("remark")).put("format", "date-time")))
                .singleElement()
                .asString()
                .startsWith("remark: its format changed");
    }

    @Test
    void aNewRequiredPropertyIsNoticed() {
        assertThat(after(schema -> {
                    properties(schema).set("weather", text());
                    ((ArrayNode) schema.path("required")).add("weather");
                }))
                .containsExactly("the event: weather became required; events of the release lack it");
    }

    @Test
    void aRequiredPropertyThatBecameOptionalIsNoticed() {
        assertThat(after(schema -> ((ArrayNode) schema.path("required")).remove(0)))
                .containsExactly("the event: id is no longer required; consumers of the release need it");
    }

    @Test
    void aRemovedEnumConstantIsNoticed() {
        assertThat(after(schema -> ((ArrayNode) properties(schema).path("kind").path("enum")).remove(1)))
                .containsExactly("kind: its constant FLOOD was removed or renamed");
    }

    @Test
    void aChangeInsideAListIsNoticed() {
        assertThat(after(schema -> ((ObjectNode)
                                properties(schema).path("places").path("items").path("properties"))
                        .remove("name")))
                .containsExactly("places[].name was removed or renamed");
    }

    @Test
    void anotherTopicIsNoticed() {
        assertThat(after(schema -> schema.put("x-topic", "elsewhere"))).containsExactly("the topic changed");
    }

    private static List<String> after(Consumer<ObjectNode> change) {
        ObjectNode present = released();
        change.accept(present);
        return AddOnly.violations(released(), present);
    }

    private static ObjectNode released() {
        return (ObjectNode) Contracts.JSON.readTree("""
                {"x-topic": "t", "type": "object",
                 "properties": {
                   "id": {"type": "string"},
                   "remark": {"type": "string"},
                   "kind": {"type": "string", "enum": ["FIRE", "FLOOD"]},
                   "places": {"type": "array", "items": {
                     "type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}}},
                 "required": ["id", "kind", "places"]}
                """);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.path("properties");
    }

    private static ObjectNode text() {
        return JsonNodeFactory.instance.objectNode().put("type", "string");
    }
}
