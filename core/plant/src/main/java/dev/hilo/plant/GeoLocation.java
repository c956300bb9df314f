package dev.hilo.plant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A place on Earth: WGS 84 degrees, and metres above the sea where known. */
public record GeoLocation(double latitude, double longitude, Optional<Double> elevationM) {

    static Optional<GeoLocation> read(MembersReader parent) {
        return parent.object("location")
                .flatMap(in -> {
                    var latitude = in.number("latitude", -90, 90);
                    var longitude = in.number("longitude", -180, 180);
                    var elevation = in.number("elevationM", -11_000, 9_000);
                    in.required("latitude", latitude);
                    in.required("longitude", longitude);
                    in.done();
                    return latitude.flatMap(north ->
                            longitude.map(east -> new GeoLocation(north, east, elevation)));
                });
    }

    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("latitude", latitude);
        members.put("longitude", longitude);
        elevationM.ifPresent(metres -> members.put("elevationM", metres));
        return members;
    }
}
