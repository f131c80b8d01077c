package io.github.purchaseaudit.cli;

import java.util.Objects;

import picocli.CommandLine.IVersionProvider;

/** The version of this program, from its jar. */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		return new String[] { "purchase-audit " + number() };
	}

	static String number() {
		return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
	}

}
