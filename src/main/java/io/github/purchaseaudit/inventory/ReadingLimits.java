package io.github.purchaseaudit.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * How far archives are followed and how much is held in memory
 * ({@code limits.properties}).
 *
 * @param depth how many archives may lie in each other
 * @param members how many members one file on disk may have, at all depths
 * @param unpackedBytes how much a member may unpack to without a look at the ratio
 * @param unpackedRatio how many times its packed size a larger member may unpack to
 * @param bytesInMemory the largest member that is held in memory
 */
record ReadingLimits(int depth, int members, long unpackedBytes, long unpackedRatio, int bytesInMemory) {

	static final ReadingLimits DEFAULT = of(properties("limits.properties"));

	private static ReadingLimits of(Properties limits) {
		return new ReadingLimits(Integer.parseInt(limits.getProperty("depth")),
				Integer.parseInt(limits.getProperty("members")), Long.parseLong(limits.getProperty("unpacked-bytes")),
				Long.parseLong(limits.getProperty("unpacked-ratio")),
				Integer.parseInt(limits.getProperty("bytes-in-memory")));
	}

	static Properties properties(String resource) {
		Properties properties = new Properties();
		try (InputStream in = ReadingLimits.class.getResourceAsStream(resource)) {
			properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
			return properties;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
