package io.github.purchaseaudit.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PersonNameTests {

	@ParameterizedTest
	@CsvSource({ "山田太郎様, 山田 太郎, true", "山田 太郎 様, 太郎 山田, true", "山田　太郎, 山田・太郎, true", "Yamada Taro, taro yamada, true",
			"'Yamada, Taro', TaroYamada, true", "山田太郎, 太郎山田, false", "Yamada, Yamada Taro, false", "様, 様, true",
			"様, 山田, false", "LOPEZ MARIA, María López, true", "Maria Lopez, Marta Lopez, false", "カギ, カキ, false",
			"バン, ハン, false", "'Yamada, Taro, Jr.', 'Taro Jr. Yamada', true" })
	void sameInAnyOrderAndWithoutBlanks(String one, String other, boolean same) {
		assertEquals(same, PersonName.of(one).isSameAs(PersonName.of(other)));
		assertEquals(same, PersonName.of(other).isSameAs(PersonName.of(one)));
	}

	@ParameterizedTest
	@CsvSource({ "山田 太郎, 青木, true", "山田, Taro, false", "山田1, Taro1, false", "山田-ー, Taro-ー, false", "'', 山田, false",
			"山田\u0332, Taro\u0332, false" })
	void differenceTellsSomethingWithinAScript(String one, String other, boolean shared) {
		assertEquals(shared, PersonName.of(one).sharesScriptWith(PersonName.of(other)));
	}

}
