package io.github.purchaseaudit.sample;

import java.util.Arrays;

/**
 * The people of the story with their Apple Accounts; {@code number} is the one Apple's
 * exports show instead of the address.
 */
enum Person {

	TARO("taro@example.jp", "10655968"), HANAKO("hanako@example.jp", "20774411"),
	ICHIRO("ichiro@example.jp", "30889922"), STRANGER("lucky77@example.net", "");

	/** The address that the father used until 2025. */
	static final String OLD_ADDRESS = "taro.old@example.com";

	final String address;

	final String number;

	Person(String address, String number) {
		this.address = address;
		this.number = number;
	}

	static Person of(String address) {
		if (address.equals(OLD_ADDRESS)) {
			return TARO;
		}
		return Arrays.stream(values()).filter((person) -> person.address.equals(address)).findFirst().orElseThrow();
	}

}
