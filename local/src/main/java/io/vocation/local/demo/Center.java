package io.vocation.local.demo;

import java.time.ZoneId;

/** The center itself; its days are days in {@code zone}. */
public record Center(String code, String name, ZoneId zone) {}
