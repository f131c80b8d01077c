package io.github.purchaseaudit.household;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that records hold, as one text, to tell whether it is the same as before. What a
 * record's own {@code toString} sets up for every kind of record takes longer than the
 * rest of a small household's checks together.
 */
final class Contents {

	private Contents() {
	}

	static String of(@Nullable Object value) {
		if (value instanceof Record) {
			List<String> components = new ArrayList<>();
			for (RecordComponent component : value.getClass().getRecordComponents()) {
				components.add(component.getName() + "=" + of(read(component, value)));
			}
			return components.toString();
		}
		if (value instanceof Collection<?> all) {
			return all.stream().map(Contents::of).toList().toString();
		}
		return String.valueOf(value);
	}

	private static @Nullable Object read(RecordComponent component, Object record) {
		try {
			return component.getAccessor().invoke(record);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(component.toString(), ex);
		}
	}

}
