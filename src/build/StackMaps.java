import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.Opcodes;

/**
 * Gives the classes of a library that was compiled for Java 5 the stack maps of Java 8.
 * Without them the class-data archive takes none of them, and each start would read and
 * verify them anew in the old, slow way. What they do stays the same.
 */
public final class StackMaps {

	private static final String NOTE = "META-INF/CHANGED.txt";

	private StackMaps() {
	}

	public static void main(String[] arguments) throws IOException {
		Path library = Path.of(arguments[0]);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipFile from = new ZipFile(library.toFile()); ZipOutputStream to = new ZipOutputStream(bytes)) {
			if (from.getEntry(NOTE) != null) {
				return;
			}
			for (ZipEntry entry : Collections.list(from.entries())) {
				byte[] content = from.getInputStream(entry).readAllBytes();
				write(to, entry, isOld(content) ? withStackMaps(content) : content);
			}
			String note = "The classes were given the stack maps of Java 8; they are otherwise as published.\n";
			ZipEntry entry = new ZipEntry(NOTE);
			entry.setTime(from.entries().nextElement().getTime());
			write(to, entry, note.getBytes(StandardCharsets.UTF_8));
		}
		Files.write(library, bytes.toByteArray());
	}

	private static void write(ZipOutputStream to, ZipEntry like, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(like.getName());
		entry.setTime(like.getTime());
		to.putNextEntry(entry);
		to.write(content);
		to.closeEntry();
	}

	private static boolean isOld(byte[] content) {
		boolean code = content.length > 8 && (content[0] & 0xff) == 0xca && (content[1] & 0xff) == 0xfe;
		return code && (content[7] & 0xff) < Opcodes.V1_6;
	}

	private static byte[] withStackMaps(byte[] content) {
		ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
		new ClassReader(content).accept(new ClassVisitor(Opcodes.ASM9, writer) {
			@Override
			public void visit(int version, int access, String name, String signature, String parent,
					String[] interfaces) {
				super.visit(Opcodes.V1_8, access, name, signature, parent, interfaces);
			}
		}, ClassReader.SKIP_FRAMES);
		return writer.toByteArray();
	}

}
