package dev.hilo.server.plant;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hilo.kernel.Key;
import dev.hilo.plant.ItemView;
import dev.hilo.plant.MachineSettings;
import dev.hilo.plant.PlantPath;
import dev.hilo.plant.SensorSettings;
import dev.hilo.plant.Settings;
import dev.hilo.plant.SiteSettings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A site, area, machine or sensor as clients see it; which members it has follows its type. */
@Schema(name = "Item")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ItemBody(
        UUID id,
        @Schema(enumeration = {"site", "area", "machine", "sensor"}) String type,
        @Schema(examples = "C-201") String key,
        @Schema(examples = "south-field/compression/C-201") String path,
        String name,
        Optional<String> description,
        List<String> tags,
        Optional<Instant> archivedAt,
        int revision,
        Instant createdAt,
        Instant changedAt,
        Optional<Parent> parent,
        int childCount,
        @Schema(description = "The old path, when it was found by one") Optional<String> movedFrom,
        @Schema(description = "True of what only leads to something that you may see")
                Optional<Boolean> outline,
        @Schema(description = "Of a site") Optional<String> timeZone,
        @Schema(description = "Of a site") Optional<List<Parts.ShiftBody>> shifts,
        Optional<Parts.LocationBody> location,
        @Schema(description = "Of a machine or sensor") Optional<String> kind,
        @Schema(description = "Of a machine") Optional<String> manufacturer,
        Optional<String> model,
        Optional<String> serialNumber,
        Optional<Map<String, String>> attributes,
        Optional<TemplateName> template,
        @Schema(description = "Of a sensor") Optional<String> unit,
        Optional<String> valueType,
        Optional<String> stream,
        Optional<Parts.BandBody> range,
        Optional<Parts.BandBody> normal,
        Optional<Parts.AddressBody> address,
        Optional<Boolean> fromTemplate,
        @Schema(description = "The members that come from the template")
                Optional<List<String>> inherited) {

    /** What it stands in. */
    public record Parent(UUID id, String path, String name) {
        static Parent of(ItemView.ParentRef parent) {
            return new Parent(parent.id().value(), parent.path().toString(), parent.name());
        }
    }

    /** The template it was made from, in the version that counts. */
    public record TemplateName(UUID id, String key, int version) {
        static TemplateName of(ItemView.TemplateRef template) {
            return new TemplateName(
                    template.id().value(), template.key().text(), template.version());
        }
    }

    static ItemBody of(ItemView view) {
        var item = view.item();
        var label = view.settings().label();
        var site = as(SiteSettings.class, view);
        var machine = as(MachineSettings.class, view);
        var sensor = as(SensorSettings.class, view);
        return new ItemBody(
                item.id().value(),
                item.level().word(),
                item.key().text(),
                item.path().toString(),
                view.name(),
                label.description(),
                label.tags(),
                item.archivedAt(),
                item.revision(),
                item.createdAt(),
                item.changedAt(),
                view.parent().map(Parent::of),
                view.childCount(),
                view.movedFrom().map(PlantPath::toString),
                Optional.of(true).filter(_ -> view.outline()),
                site.map(s -> s.timeZone().getId()),
                site.map(s -> s.shifts().stream().map(Parts.ShiftBody::of).toList()),
                site.flatMap(SiteSettings::location)
                        .or(() -> machine.flatMap(MachineSettings::location))
                        .map(Parts.LocationBody::of),
                machine.flatMap(MachineSettings::kind)
                        .or(() -> sensor.flatMap(SensorSettings::kind))
                        .map(Key::text),
                machine.flatMap(MachineSettings::manufacturer),
                machine.flatMap(MachineSettings::model),
                machine.flatMap(MachineSettings::serialNumber),
                machine.map(MachineSettings::attributes),
                view.template().map(TemplateName::of),
                sensor.flatMap(SensorSettings::unit),
                sensor.map(s -> word(s.valueTypeOrNumber())),
                sensor.map(s -> word(s.streamOrTelemetry())),
                sensor.flatMap(SensorSettings::range).map(Parts.BandBody::of),
                sensor.flatMap(SensorSettings::normal).map(Parts.BandBody::of),
                sensor.flatMap(SensorSettings::address).map(Parts.AddressBody::of),
                sensor.map(_ -> item.template().isPresent()),
                sensor.map(_ -> view.inherited()));
    }

    private static <S extends Settings> Optional<S> as(Class<S> type, ItemView view) {
        return Optional.of(view.settings()).filter(type::isInstance).map(type::cast);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
