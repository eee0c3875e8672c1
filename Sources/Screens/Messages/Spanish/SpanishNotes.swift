// What is said on the way, about people and about the hub.

extension Spanish {
    static let notes = """
        = Scan your badge
        Escanee su gafete
        = Or type its number and press Enter
        O escriba su número y pulse Enter
        = or type it, Enter
        o escríbalo, Enter
        = Signed out
        Sesión cerrada
        = Scan a badge to begin
        Escanee un gafete para empezar
        = Hello %1
        Hola %1
        = Choose a tour
        Elija un recorrido
        = %1 is no tour in the list and no badge. Expected: a tour number.
        %1 no es recorrido de la lista ni gafete. Se esperaba: un número de recorrido.
        = Nobody here has the badge %1. Expected: a badge of this site.
        Nadie aquí tiene el gafete %1. Se esperaba: un gafete de este almacén.
        = No tour waits
        Ninguno espera
        = bin
        ubicación
        = bins
        ubicaciones
        = F5 shows %1 to count meanwhile.
        F5 muestra %1 por contar entretanto.
        = count
        recuento
        = counts
        recuentos
        = F5: %1
        F5: %1
        = %1. Tours come when that is solved.
        %1. Los recorridos vienen cuando se resuelva.
        = Orders have to be released first. Ask a supervisor.
        Primero hay que liberar pedidos. Avise a un supervisor.
        = ask a supervisor
        avise a supervisor
        = Looking for tours
        Busca recorridos
        = Tour %1 is yours
        Recorrido %1 suyo
        = %1 to pick
        %1 por surtir
        = Tour %1 goes on
        Recorrido %1 sigue
        = It is as you left it
        Está como lo dejó
        = Tour %1 is done
        Recorrido %1 listo
        = Tour %1 is back
        Recorrido %1 devuelto
        = What was picked stays in its totes
        Lo surtido queda en sus cestas
        = That puts tour %1 back. What is picked stays picked.
        Eso devuelve el recorrido %1. Lo surtido queda surtido.
        = A question about a place is still open.
        Una pregunta sobre una ubicación sigue abierta.
        = answer is open
        falta responder
        = %1 in your hand went into no tote.
        %1 en su mano no fueron a ninguna cesta.
        = Tour %1 is kept
        Recorrido %1 sigue
        = Open the tour to go on there.
        Abra el recorrido para seguir allí.
        = Taken over from %1. Units in that hand are not counted: the line begins again.
        Tomado de %1. Las piezas en esa mano no cuentan: la línea empieza de nuevo.
        = the line begins anew
        la línea, de nuevo
        = at %1
        en %1
        = Tour %1 is with %2%3 now.
        El recorrido %1 lo tiene ahora %2%3.
        = Nobody holds tour %1 now.
        Nadie tiene el recorrido %1 ahora.
        = Then Enter shows the list of tours.
        Luego Enter muestra la lista de recorridos.
        = Order %1 was cancelled.
        El pedido %1 se canceló.
        = into %1
        en %1
        = Put back %1 × %2
        Devuelva %1 × %2
        = nothing goes back.
        nada se devuelve.
        = line goes
        línea va
        = lines go
        líneas van
        = %1 back to the shelf later.
        %1 de vuelta al estante después.
        = Order cancelled
        Pedido cancelado
        = %1: its open lines are gone,
        %1: sus líneas abiertas se fueron,
        = Read: %1.
        Leído: %1.
        = Scan one code
        Escanee un código
        = %1 characters came, more than any code has (%2).%3 Scan again.
        Llegaron %1 caracteres, más de los que tiene un código (%2).%3 Escanee otra vez.
        = that was too long
        fue muy largo
        = Only %1 came, a code has %2.%3
        Solo llegó %1, un código tiene %2.%3
        = that was too short
        fue muy corto
        = The code has no end: the scanner sends no Enter, or the rest was lost.%1
        El código no tiene fin: el escáner no envía Enter, o se perdió el resto.%1
        = the end is missing
        falta el final
        = %1 arrived broken.%2 F12 shows what came.
        %1 llegó dañado.%2 F12 muestra lo que llegó.
        = broken characters
        caracteres dañados
        = The scanner sent an empty code.
        El escáner envió un código vacío.
        = empty code
        código vacío
        = Another scan came before this one ended.%1
        Llegó otro escaneo antes de acabar este.%1
        = two at once
        dos a la vez
        = %1 lines were pasted; one is expected.
        Se pegaron %1 líneas; se espera una.
        = %1 lines pasted
        %1 líneas pegadas
        = The pasted text was empty.
        El texto pegado estaba vacío.
        = empty paste
        pegado vacío
        = The Tab key does nothing here. Enter ends what is typed.
        La tecla Tab no hace nada aquí. Enter termina lo escrito.
        = Tab does nothing
        Tab no hace nada
        = Counted once
        Contado una vez
        = %1 came again and was not counted.
        %1 llegó otra vez y no se contó.
        = came twice: %1
        dos veces: %1
        = Lift, scan again
        Levante, otra vez
        = %1 came twice at once. Lift the scanner, then scan it again to confirm.
        %1 llegó dos veces a la vez. Levante el escáner, luego escanéelo otra vez para confirmar.
        = too quick to count
        muy rápido
        = Close with Esc
        Cierre con Esc
        = %1 was not taken. Close this page with Esc, then scan.
        %1 no se tomó. Cierre esta página con Esc, luego escanee.
        = not taken %1
        no se tomó %1
        = Enter once more
        Enter otra vez
        = The list is narrowed. The next Enter goes on, the one after does it.
        La lista está filtrada. El próximo Enter sigue, el de después lo hace.
        = or use the arrows
        o use las flechas
        = Scan label again
        Etiqueta otra vez
        = Or OK to confirm; BACK or Esc drops it.
        O OK para confirmar; BACK o Esc lo descarta.
        = or OK; BACK drops
        u OK; BACK descarta
        = What would follow is not known yet.
        Aún no se sabe lo que seguiría.
        = Not now
        Ahora no
        = %1 not now
        %1 ahora no
        = %1 does nothing
        %1 no hace nada
        = F1 shows the keys that do.
        F1 muestra las teclas que sí.
        = F1 shows the keys
        F1: las teclas
        = Not now: %1
        Ahora no: %1
        = The label %1 has no use at this step. F1 shows what has.
        La etiqueta %1 no sirve en este paso. F1 muestra las que sí.
        = Not on this screen
        Aquí no
        = This label works while a tour is picked or an order packed.
        Esta etiqueta sirve al surtir un recorrido o empacar un pedido.
        = only within a job
        solo en un trabajo
        = Scan OK or BACK
        Escanee OK o BACK
        = A number has at most five digits. OK takes it, BACK drops it.
        Un número tiene cinco dígitos como máximo. OK lo toma, BACK lo descarta.
        = 5 digits at most
        máximo 5 dígitos
        = %1: scan OK
        %1: escanee OK
        = OK takes the number, BACK drops it.
        OK toma el número, BACK lo descarta.
        = BACK drops it
        BACK lo descarta
        = Scan or type first
        Escanee o escriba
        = Nothing was typed:
        No se escribió nada:
        = Not recorded
        No se anotó
        = It came again at once and was not counted.
        Llegó otra vez enseguida y no se contó.
        = LOCKED
        BLOQUEADA
        = PIN
        PIN
        = type your PIN
        escriba su PIN
        = Type your PIN
        Escriba su PIN
        = And press Enter; it is not shown
        Y pulse Enter; no se muestra
        = then Enter
        luego Enter
        = What %1 has in hand stays as it is; another badge begins at its list
        Lo que %1 tiene en la mano queda como está; otro gafete empieza en su lista
        = or another one
        u otro
        = Here again: %1
        Aquí de nuevo: %1
        = Nothing has changed here
        Nada cambió aquí
        = That was none. Expected: 4 to 12 digits and Enter.
        Eso no era. Se esperaba: 4 a 12 dígitos y Enter.
        = digits and Enter
        dígitos y Enter
        = That is not the PIN of %1.
        Ese no es el PIN de %1.
        = %1%2 tries are left, then only a supervisor helps.
        %1Quedan %2 intentos, luego solo ayuda un supervisor.
        = %1 tries left
        quedan %1 intentos
        = Wait %1 s
        Espere %1 s
        = %1It was typed wrong %2 times; a PIN is heard again after %3 seconds.
        %1Se escribió mal %2 veces; se oye otro PIN tras %3 segundos.
        = then type again
        luego otra vez
        = %1It was typed wrong %2 times in a row. Expected: dockline people unlock.
        %1Se escribió mal %2 veces seguidas. Se esperaba: dockline people unlock.
        = badge is locked
        gafete bloqueado
        = %1 held: %2
        %1 esperan: %2
        = no lane has room for %1
        ningún carril tiene sitio para %1
        = load %1 would be late %2 min
        la carga %1 saldría %2 min tarde
        = late %1 min
        %1 min tarde
        = no stock
        sin existencia
        = %1 and nobody is free
        %1 y nadie está libre
        = no hub
        sin hub
        = no hub %1 %2 kept here
        sin hub %1 %2 aquí
        = %1 %2 unsent
        %1 %2 sin enviar
        = clk
        rel
        = %1 clocks %2 apart
        %1 relojes a %2
        = hub?
        hub?
        = off
        no
        = offline
        sin red
        = STOP
        ALTO
        = STOPPED
        ALTO
        = hub not heard yet
        hub no oído aún
        = hub
        hub
        = hub silent %1
        hub callado %1
        = hub %1 s
        hub %1 s
        = offline since %1
        sin red desde %1
        = offline %1
        sin red %1
        = hub stopped
        hub parado
        = hub stopped: %1
        hub parado: %1
        = Hub stopped
        Hub parado
        = Go on working, nothing is lost. Tell a supervisor: dockline site hub says what to do. %1
        Siga trabajando, nada se pierde. Avise a un supervisor: dockline site hub dice qué hacer. %1
        = tell a supervisor
        avise a supervisor
        = Done, and safe in the site's file. The hub has not said that it has it.
        Hecho, y seguro en el archivo del almacén. El hub no ha dicho que lo tiene.
        = Done, and the hub has it too. Falls back when the hub has lost it.
        Hecho, y el hub también lo tiene. Retrocede si el hub lo pierde.
        = Marks of lines
        Marcas de las líneas
        """
}
