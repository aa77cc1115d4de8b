package org.lamplighter.dispatch.network.cim;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamplighter.dispatch.network.ImportNetwork;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.table.Row;

/**
 * A model of the network as rows of the network's table: one for each transformer that a feeder contains.
 *
 * <pre>
 * SubGeographicalRegion ◀─Substation.Region── Substation ◀─Feeder.NormalEnergizingSubstation── Feeder
 *                                                                   ▲ Equipment.EquipmentContainer
 *     PositionPoint ──PositionPoint.Location─▶ Location ◀─PowerSystemResource.Location── PowerTransformer
 * </pre>
 *
 * The region's code is the service area. The standard knows no class of site: a property {@code siteClass} of any namespace at the transformer or
 * its feeder tells it.
 */
public final class CimNetwork {

    private static final String POSITION_OF = "PositionPoint.Location";

    private final Map<String, CimObject> objects;
    private final Map<String, CimObject> positions = new HashMap<>();

    private CimNetwork(Map<String, CimObject> objects) {
        this.objects = objects;
        for (CimObject object : objects.values()) {
            if (object.type().equals("PositionPoint")) {
                object.value(POSITION_OF).ifPresent(location -> positions.putIfAbsent(location, object));
            }
        }
    }

    /**
     * Rows for {@link ImportNetwork}, each with the line at which its transformer ends.
     *
     * @throws RejectedException invalid, when the file is no RDF/XML
     */
    public static List<Row> rows(InputStream model) {
        CimNetwork network = new CimNetwork(CimFile.read(model));
        return network.objects.values().stream()
                .filter(object -> object.type().equals("PowerTransformer"))
                .flatMap(transformer ->
                        network.container(transformer).map(feeder -> network.row(transformer, feeder)).stream())
                .toList();
    }

    /** A transformer of a substation is none that people live behind. */
    private Optional<CimObject> container(CimObject transformer) {
        return referred(transformer, "Equipment.EquipmentContainer")
                .filter(container -> container.type().equals("Feeder"));
    }

    private Row row(CimObject transformer, CimObject feeder) {
        Map<String, String> fields = new HashMap<>();
        fields.put("transformer", transformer.code());
        fields.put("transformerName", transformer.name().orElse(transformer.code()));
        fields.put("feeder", feeder.code());
        transformer.value("siteClass").or(() -> feeder.value("siteClass")).ifPresent(it -> fields.put("siteClass", it));
        referred(feeder, "Feeder.NormalEnergizingSubstation").ifPresent(substation -> {
            fields.put("substation", substation.name().orElse(substation.code()));
            referred(substation, "Substation.Region").ifPresent(region -> fields.put("areaCode", region.code()));
        });
        transformer.value("PowerSystemResource.Location").map(positions::get).ifPresent(point -> {
            point.value("PositionPoint.yPosition").ifPresent(it -> fields.put("latitude", it));
            point.value("PositionPoint.xPosition").ifPresent(it -> fields.put("longitude", it));
        });
        return new Row(transformer.line(), Map.copyOf(fields));
    }

    private Optional<CimObject> referred(CimObject from, String property) {
        return from.value(property).map(objects::get);
    }
}
