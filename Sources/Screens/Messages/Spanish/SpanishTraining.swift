// The drills, their tasks and grades.

extension Spanish {
    static let training = """
        = drill %1 done, grade %2
        práctica %1 hecha, nota %2
        = qualified: %1
        habilitado: %1
        = TRAIN
        PRÁCTICA
        = job
        trabajo
        = drill
        práctica
        = best grade
        mejor nota
        = choose a drill, or scan one off its sheet
        elija una práctica, o escanee una de su hoja
        = Enter go  Esc out
        Enter ir  Esc salir
        = Enter Begin   Up Down Choose   Esc Sign out
        Enter Empezar   Arriba Abajo Elegir   Esc Salir
        = Grade %1
        Nota %1
        = Not passed
        No pasó
        = No such drill
        No existe
        = %1 is no drill and no badge. Expected: a drill of this list, or somebody else's badge.
        %1 no es práctica ni gafete. Se esperaba: una práctica de la lista, o el gafete de otro.
        = Task
        Tarea
        = Shows what this drill asks for, and then a hint.
        Muestra lo que pide esta práctica y luego una pista.
        = A hint is one mistake: B at best.
        Una pista es un error: B como mucho.
        = ! Something nobody asked for: F8, or F10 and begin again.
        ! Algo que nadie pidió: F8, o F10 y empiece otra vez.
        = Hint: %1
        Pista: %1
        = Enter F9 Hint PgDn
        Enter F9 Pista PgDn
        = Enter go  PgDn
        Enter ir  PgDn
        = Enter go  F9 hint
        Enter ir  F9 pista
        = Enter go  F10 stop
        Enter ir  F10 fin
        = Enter Go on
        Enter Seguir
        = F9 Hint
        F9 Pista
        = F10 Stop
        F10 Fin
        = F9 shows the task
        F9 muestra la tarea
        = Enter next  Esc list
        Enter sig. Esc lista
        = Enter Next drill   Esc List of drills
        Enter Siguiente   Esc Lista
        = Enter again Esc list
        Enter otra Esc lista
        = Enter Once more   Esc List of drills
        Enter Otra vez   Esc Lista
        = No mistakes
        Sin errores
        = 1 × hint asked for
        1 × pista pedida
        = %1 s: too slow
        %1 s: muy lento
        = %1 s, norm %2 s
        %1 s, norma %2 s
        = , too slow for an A
        , muy lento para una A
        = unknown code
        código desconocido
        = unclear code
        código dudoso
        = other kind
        otro tipo
        = wrong one
        equivocado
        = wrong moment
        mal momento
        = not done
        no hecho
        = not asked for
        no pedido
        = QUALIFIED to %1
        HABILITADO: %1
        = : all %1 drills passed
        : las %1 prácticas pasadas
        = %1: %2 of %3
        %1: %2 de %3
        = %1 of %2 drills of %3 passed
        %3: %1 de %2 prácticas pasadas
        """
}
