package dev.hilo.plant;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site lives in one time zone and works in shifts. */
public record SiteSettings(
        Label label, ZoneId timeZone, Optional<GeoLocation> location, List<Shift> shifts)
        implements Settings {

    private static final ZoneId UTC = ZoneId.of("UTC");

    public SiteSettings {
        shifts = List.copyOf(shifts);
    }

    static SiteSettings read(MembersReader in) {
        var label = Label.read(in);
        var zone = in.zone("timeZone");
        in.required("timeZone", zone);
        return new SiteSettings(label, zone.orElse(UTC), GeoLocation.read(in), Shift.read(in));
    }

    @Override
    public Level level() {
        return Level.SITE;
    }

    @Override
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        label.write(members);
        members.put("timeZone", timeZone.getId());
        location.ifPresent(place -> members.put("location", place.members()));
        if (!shifts.isEmpty()) {
            members.put("shifts", shifts.stream().map(Shift::members).toList());
        }
        return members;
    }
}
