package io.github.purchaseaudit.inventory;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the first bytes of a content say about its container. */
enum Kind {

	ZIP, GZIP, TAR,

	/** A zip that is one document, such as .xlsx: a content, not an archive. */
	PACKAGE,

	/** An old Office file, an encrypted one, or an Outlook message. */
	OLE2,

	/** A binary property list, such as Safari's .webarchive. */
	PLIST,

	OTHER;

	/** How many bytes decide. */
	static final int LENGTH = 1024;

	private static final int LOCAL_HEADER = 30;

	private static final int TAR_MAGIC = 257;

	private static final List<String> PACKAGE_PARTS = List.of("[Content_Types].xml", "_rels/", "docProps/", "xl/",
			"word/", "ppt/", "customXml/", "mimetype", "Index/", "EncryptedPackage");

	static Kind of(byte[] head) {
		if (startsWith(head, 0, "PK\u0003\u0004")) {
			return isPackage(head) ? PACKAGE : ZIP;
		}
		if (startsWith(head, 0, "PK\u0005\u0006") || startsWith(head, 0, "PK\u0007\b")) {
			return ZIP;
		}
		if (startsWith(head, 0, "\u001f\u008b\b")) {
			return GZIP;
		}
		if (startsWith(head, TAR_MAGIC, "ustar")) {
			return TAR;
		}
		if (startsWith(head, 0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
			return OLE2;
		}
		return startsWith(head, 0, "bplist00") ? PLIST : OTHER;
	}

	boolean isArchive() {
		return this == ZIP || this == GZIP || this == TAR;
	}

	/** Whether it can only be recognised as a whole. */
	boolean isWhole() {
		return this == PACKAGE || this == OLE2 || this == PLIST;
	}

	private static boolean isPackage(byte[] head) {
		if (head.length < LOCAL_HEADER) {
			return false;
		}
		int length = (head[26] & 0xff) | (head[27] & 0xff) << 8;
		int end = Math.min(head.length, LOCAL_HEADER + length);
		String name = new String(head, LOCAL_HEADER, end - LOCAL_HEADER, StandardCharsets.ISO_8859_1);
		return PACKAGE_PARTS.stream().anyMatch(name::startsWith);
	}

	static boolean startsWith(byte[] head, int at, String magic) {
		if (head.length < at + magic.length()) {
			return false;
		}
		for (int i = 0; i < magic.length(); i++) {
			if ((head[at + i] & 0xff) != magic.charAt(i)) {
				return false;
			}
		}
		return true;
	}

}
