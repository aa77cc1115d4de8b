package org.lamplighter.dispatch.crew.mongo;

import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.crew.Outfit;
import org.lamplighter.dispatch.crew.Shift;
import org.lamplighter.dispatch.geo.Position;

/** A crew's breaks, vehicle and end of tour in its document; crews that were loaded before have none. */
final class OutfitDocuments {

    private static final String BREAKS = "breaks";
    private static final String MATERIALS = "materials";
    private static final String END = "end";

    private OutfitDocuments() {}

    static Bson fields(Outfit outfit) {
        Map<String, Integer> materials = outfit.materials();
        Position end = outfit.end();
        return Updates.combine(
                Updates.set(
                        BREAKS,
                        outfit.breaks().stream()
                                .map(hours -> new Document("from", hours.fromMinute()).append("to", hours.toMinute()))
                                .toList()),
                materials == null ? Updates.unset(MATERIALS) : Updates.set(MATERIALS, sorted(materials)),
                end == null
                        ? Updates.unset(END)
                        : Updates.set(
                                END, new Document("latitude", end.latitude()).append("longitude", end.longitude())));
    }

    /** In one order, so that loading a table again changes nothing. */
    private static Document sorted(Map<String, Integer> materials) {
        Document document = new Document();
        materials.keySet().stream().sorted().forEach(name -> document.append(name, materials.get(name)));
        return document;
    }

    static Outfit read(Document crew) {
        Document end = crew.get(END, Document.class);
        return new Outfit(
                crew.getList(BREAKS, Document.class, List.of()).stream()
                        .map(hours -> new Shift(hours.getInteger("from"), hours.getInteger("to")))
                        .toList(),
                materials(crew.get(MATERIALS, Document.class)),
                end == null ? null : new Position(end.getDouble("latitude"), end.getDouble("longitude")));
    }

    private static @Nullable Map<String, Integer> materials(@Nullable Document kept) {
        if (kept == null) {
            return null;
        }
        Map<String, Integer> materials = new HashMap<>();
        kept.keySet().forEach(name -> materials.put(name, kept.getInteger(name)));
        return materials;
    }
}
