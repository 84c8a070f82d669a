package io.vocation.career.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The realm's users. A role is membership in the group of its name, which the realm brings along. */
@ApplicationScoped
class KeycloakDirectory implements Directory {
    private static final String EMPLOYEE = "employee_id";
    private static final int PAGE = 500;

    private final KeycloakRealm keycloak;
    private volatile Map<String, String> groups;

    KeycloakDirectory(KeycloakRealm keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public Optional<Entry> find(UUID employee) {
        return keycloak.ask(realm -> {
            List<UserRepresentation> found =
                    realm.users().searchByAttributes(0, 2, null, true, false, EMPLOYEE + ":" + employee).stream()
                            .filter(user -> employee.equals(employeeOf(user)))
                            .toList();
            if (found.size() > 1) {
                throw new DirectoryRefusal("Two accounts carry this employee's id: '"
                        + found.getFirst().getUsername() + "' and '"
                        + found.getLast().getUsername() + "'. Remove it from one of them.");
            }
            return found.stream().findFirst().map(user -> entry(user, rolesOf(realm, user)));
        });
    }

    @Override
    public String create(UUID employee, AccountState wanted) {
        UserRepresentation user = profile(wanted);
        user.setAttributes(Map.of(EMPLOYEE, List.of(employee.toString())));
        groups();
        user.setGroups(wanted.roles().stream().map(role -> "/" + role).toList());
        return keycloak.ask(realm -> {
            try (Response answer = realm.users().create(user)) {
                KeycloakRealm.require(answer, wanted);
                String location = answer.getHeaderString("Location");
                return location.substring(location.lastIndexOf('/') + 1);
            }
        });
    }

    @Override
    public void bring(Entry found, AccountState wanted) {
        Map<String, String> ids = groups();
        keycloak.tell(wanted, realm -> {
            UserResource user = realm.users().get(found.id());
            if (!wanted.hasProfileOf(found.state())) {
                user.update(profile(wanted));
            }
            for (String role : AccountState.ROLES) {
                boolean has = found.state().roles().contains(role);
                boolean should = wanted.roles().contains(role);
                if (has && !should) {
                    user.leaveGroup(ids.get(role));
                } else if (should && !has) {
                    user.joinGroup(ids.get(role));
                }
            }
        });
    }

    @Override
    public void endSessions(String id) {
        keycloak.ask(realm -> {
            realm.users().get(id).logout();
            return id;
        });
    }

    @Override
    public Map<String, Set<String>> memberships() {
        groups = null;
        Map<String, Set<String>> roles = new HashMap<>();
        for (Map.Entry<String, String> group : groups().entrySet()) {
            int first = 0;
            List<UserRepresentation> page;
            do {
                page = members(group.getValue(), first);
                page.forEach(user -> roles.computeIfAbsent(user.getId(), id -> new HashSet<>())
                        .add(group.getKey()));
                first += PAGE;
            } while (page.size() == PAGE);
        }
        return roles;
    }

    private List<UserRepresentation> members(String group, int first) {
        return keycloak.ask(realm -> realm.groups().group(group).members(first, PAGE, true));
    }

    @Override
    public Slice slice(int first, int size) {
        List<UserRepresentation> users = keycloak.ask(realm -> realm.users().search(null, first, size, false));
        return new Slice(
                users.stream()
                        .filter(user -> employeeOf(user) != null)
                        .map(user -> entry(user, Set.of()))
                        .toList(),
                users.size() < size);
    }

    /** The ids of our groups; they are looked up anew with each reconciliation, and whenever they were not complete. */
    private Map<String, String> groups() {
        Map<String, String> known = groups;
        if (known == null) {
            known = keycloak.ask(realm -> realm.groups().groups().stream()
                    .filter(group -> AccountState.ROLES.contains(group.getName()))
                    .collect(Collectors.toMap(GroupRepresentation::getName, GroupRepresentation::getId)));
            if (known.size() < AccountState.ROLES.size()) {
                throw new DirectoryDown(
                        "The realm needs the groups " + AccountState.ROLES + " and has only " + known.keySet());
            }
            groups = known;
        }
        return known;
    }

    private static Set<String> rolesOf(RealmResource realm, UserRepresentation user) {
        return realm.users().get(user.getId()).groups().stream()
                .filter(group -> group.getPath().equals("/" + group.getName()))
                .map(GroupRepresentation::getName)
                .filter(AccountState.ROLES::contains)
                .collect(Collectors.toSet());
    }

    private static Entry entry(UserRepresentation user, Set<String> roles) {
        return new Entry(
                user.getId(),
                employeeOf(user),
                new AccountState(
                        user.getUsername(),
                        user.getFirstName(),
                        user.getLastName(),
                        user.getEmail(),
                        Boolean.TRUE.equals(user.isEnabled()),
                        roles));
    }

    /** Only what is ours: what is left out stays as it is. */
    private static UserRepresentation profile(AccountState wanted) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(wanted.login());
        user.setFirstName(wanted.firstName());
        user.setLastName(wanted.lastName());
        user.setEmail(wanted.email());
        user.setEmailVerified(wanted.email() == null ? null : true);
        user.setEnabled(wanted.enabled());
        return user;
    }

    private static UUID employeeOf(UserRepresentation user) {
        List<String> values =
                user.getAttributes() == null ? List.of() : user.getAttributes().getOrDefault(EMPLOYEE, List.of());
        try {
            return values.size() == 1 ? UUID.fromString(values.getFirst()) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
