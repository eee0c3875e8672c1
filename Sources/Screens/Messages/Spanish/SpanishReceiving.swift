// Goods that come in, are put away or moved, and what gets too old.

extension Spanish {
    static let receiving = """
        = Receiving floor
        Recepción
        = RECEIVE
        RECEPCIÓN
        = MOVE
        MOVER
        = Delivery or place
        Entrega/ubicación
        = From
        De
        = Receive
        Recibir
        = Recv
        Recib.
        = Shows what is to come, and what stands on the floor to be put away.
        Muestra lo que va a llegar y lo que está en recepción por guardar.
        = Leaves it on the receiving floor; with nothing in the hand it shows what is missing, then ends.
        Lo deja en recepción; con la mano vacía muestra lo que falta y luego termina.
        = Damaged, or unfit for the shelf: choose a reason and see what follows before Enter.
        Dañado o no apto para el estante: elija un motivo y vea qué sigue antes de Enter.
        = Takes back your last step here.
        Deshace su último paso aquí.
        = Deliveries
        Entregas
        = Shows the deliveries; this one stays open.
        Muestra las entregas; esta queda abierta.
        = Twice puts what is in the hand back where it was; with nothing in it, back to the list.
        Dos veces devuelve lo que hay en la mano; con la mano vacía, a la lista.
        = nothing in the hand
        nada en la mano
        = nothing to put away
        nada por guardar
        = %1 to put away
        %1 por guardar
        = Nothing is announced
        Nada anunciado
        = Scan a place to move its units, or type who sends what nobody announced.
        Escanee una ubicación para mover sus piezas, o escriba quién envía lo que nadie anunció.
        = scan a place
        escanee ubicación
        = Looking for goods
        Buscando mercancía
        = comes in
        está entrando
        = due %1
        llega %1
        = on its way
        en camino
        = is put away
        se está guardando
        = bring down by %1
        bajar antes %1
        = bring down
        bajar
        = is moved
        se está moviendo
        = delivery
        entrega
        = delivery, carton or place
        entrega, caja o ubicación
        = scan a delivery, a carton or a place; Enter: the marked one
        escanee entrega, caja o ubicación; Enter: la marcada
        = TOTE
        CESTA
        = ANY BIN
        ELIJA
        = more than announced
        más de lo anunciado
        = %1 for order %2, into a tote
        %1 para el pedido %2, en una cesta
        = off the shelves: %1
        fuera del estante: %1
        = no bin suits them: choose one
        ninguna ubicación sirve: elija una
        = all %1 from here, %2
        las %1 de aquí, %2
        = , grade %1
        , grado %1
        = %1 to come, by SSCC
        %1 por llegar, por SSCC
        = , %1 aside
        , %1 aparte
        = , %1 over
        , sobran %1
        = best before, 2027-03-01
        caduca, 2027-03-01
        = scan the day, or type it as 2027-03-01 or 270301
        escanee el día, o escriba 2027-03-01 o 270301
        = scan the serial of each unit
        escanee la serie de cada pieza
        = item or carton
        artículo o caja
        = item, or the place: all
        artículo, o ubicación: todo
        = scan an item or a carton; F4 when all is here
        escanee artículo o caja; F4 si está todo
        = scan an item, or the place again for all of it
        escanee un artículo, u otra vez la ubicación para todo
        = place; how many
        ubicación; cuántas
        = tote; how many
        cesta; cuántas
        = scan the place; the item again or how many
        escanee ubicación; el artículo otra vez o cuántas
        = scan a tote; the item again or how many
        escanee una cesta; el artículo otra vez o cuántas
        = ; Enter: the floor
        ; Enter: recepción
        = Or %1 again for all that lies there.
        O %1 otra vez para todo lo que hay allí.
        = or the place: all
        o ubicación: todo
        = Scan what comes
        Escanee lo llegado
        = Items one by one or by the pack, cartons by their SSCC. F4 when all is here.
        Artículos de uno en uno o por paquete, cajas por su SSCC. F4 cuando esté todo.
        = Esc drops it
        Esc lo devuelve
        = Press Esc again to put %1 back where they were.
        Esc otra vez devuelve %1 a donde estaban.
        = Esc again drops
        Esc otra: devuelve
        = It is closed
        Está cerrada
        = Somebody has ended it. What turns up opens it again.
        Alguien la terminó. Lo que aparezca la abre otra vez.
        = Put back
        Devuelto
        = Nothing was moved
        No se movió nada
        = nothing moved
        nada movido
        = F4 when all is here
        F4 cuando esté todo
        = The last step counts no more
        El último paso ya no cuenta
        = one step back
        un paso atrás
        = %1 in hand again
        %1 otra vez a mano
        = They are out of %1
        Salieron de %1
        = in hand again
        de nuevo en la mano
        = Scan the day
        Escanee el día
        = %1 in hand
        %1 en la mano
        = For %1
        Para %1
        = Order %1 waits for %2: scan a tote for it
        El pedido %1 espera %2: escanee una cesta para él
        = tote, %1 units
        cesta, %1 piezas
        = To %1
        A %1
        = %1: off the shelves
        %1: fuera del estante
        = off the shelves
        fuera del estante
        = Choose a bin
        Elija ubicación
        = %1: no bin is known that suits them
        %1: no se conoce ubicación que sirva
        = none suits
        ninguna sirve
        = , %1 left in the hand
        , quedan %1 en la mano
        = %1 for an order
        %1 para un pedido
        = %1 has them in %2%3
        %1 las tiene en %2%3
        = %1 left
        quedan %1
        = %1 on the floor
        %1 en recepción
        = carton %1 as announced
        caja %1 como se anunció
        = carton as announced
        como se anunció
        = All is here: F4 ends
        Está todo: F4 acaba
        = %1 to come
        faltan %1
        = All is here
        Está todo
        = F4 once more ends it
        F4 otra vez termina
        = F4 ends it
        F4 lo termina
        = %1 over
        sobran %1
        = %1 not announced
        %1 sin anuncio
        = look again, then F4 ends it as it is
        mire otra vez; luego F4 lo termina así
        = F4 ends it so
        F4 lo termina así
        = %1 moved from %2
        %1 movidas de %2
        = %1 moved
        %1 movidas
        = %1 received
        %1 recibidas
        = %1 is closed
        %1 está cerrada
        = %1 is closed with %2 missing, %3 over
        %1 está cerrada: faltan %2, sobran %3
        = %1 aside
        %1 aparte
        = they are here, go to %1 and are not sold; the sender is told
        están aquí, van a %1 y no se venden; se avisa a quien envía
        = Carton %1 is received already, counted once. Expected: another one.
        La caja %1 ya se recibió, contada una vez. Se esperaba: otra.
        = received already
        ya recibida
        = it belongs to delivery %1
        es de la entrega %1
        = no delivery has it
        ninguna entrega la tiene
        = Carton %1 is not announced here: %2. Open it and scan its items.
        La caja %1 no está anunciada aquí: %2. Ábrala y escanee sus artículos.
        = It is promised
        Ya prometido
        = %1 in %2 are promised to tours, and no more lie there. Expected: units that nobody waits for.
        %1 en %2 están prometidas a rutas y no hay más allí. Se esperaba: piezas que nadie espera.
        = %1 promised
        %1 prometidas
        = Not from here
        De aquí no
        = By the records no %1 lies in %2. Expected: an item that does.
        Según los registros no hay %1 en %2. Se esperaba: un artículo que esté.
        = none lies here
        aquí no hay
        = Only %1 here
        Solo %1 aquí
        = %1 in %2 may be moved, the rest is not there or promised.
        %1 en %2 se pueden mover; el resto no está o está prometido.
        = type %1 or less
        escriba %1 o menos
        = %1 is too old for the shelf. Expected: F3 with its reason, then the place for it.
        %1 es muy viejo para el estante. Se esperaba: F3 con su motivo, luego su ubicación.
        = too old: F3
        muy viejo: F3
        = F3 first
        Primero F3
        = Nothing is put into %1 without a reason. Expected: F3, then this place.
        Sin motivo no se pone nada en %1. Se esperaba: F3, luego esta ubicación.
        = say why with F3
        motivo con F3
        = What lies in %1 is let out by a supervisor's badge only.
        Lo que hay en %1 solo lo libera el gafete de un supervisor.
        = kept there
        queda allí
        = %1 has units of it in the hand. Expected: empty hands.
        %1 tiene piezas de esto en la mano. Se esperaba: manos vacías.
        = hands are full
        manos llenas
        = Nothing is put
        Nada puesto
        = Nothing was put anywhere yet.
        Aún no se puso nada en ninguna parte.
        = Number %1 is closed. Expected: an open one; Esc shows the list.
        El número %1 está cerrado. Se esperaba: uno abierto; Esc muestra la lista.
        = Finish that first
        Termine eso antes
        = You have units in the hand, number %1.
        Usted tiene piezas en la mano, número %1.
        = Nothing is here
        Aquí no hay nada
        = By the records %1 is empty. Expected: a place with units.
        Según los registros %1 está vacía. Se esperaba: una ubicación con piezas.
        = it is empty
        está vacía
        = They are with order %1 now, which the bench packs. Have it cancelled or packed.
        Ahora están con el pedido %1, que la mesa empaca. Pida que lo cancelen o lo empaquen.
        = with an order
        con un pedido
        = it is blocked
        está bloqueada
        = %1 goods lie there, and these are %2
        allí hay mercancía: %1; esta es: %2
        = %1 there
        allí: %1
        = they come from there
        vienen de allí
        = they come from it
        vienen de allí
        = Not into %1: %2. Expected: the bin that is shown.
        En %1 no: %2. Se esperaba: la ubicación que se muestra.
        = ordinary
        normal
        = cold
        fría
        = fragile
        frágil
        = dangerous
        peligrosa
        = valuable
        valiosa
        = %1 of %2 would be here, %3 are announced. Scan it again to take it as over.
        Habría %1 de %2; hay %3 anunciadas. Escanee otra vez para tomarlo de más.
        = Nobody announced %1. Scan it again to take it as not announced.
        Nadie anunció %1. Escanee otra vez para tomarlo sin anuncio.
        = Scan again: aside
        Otra vez: aparte
        = %1 is too old for the shelf. Scan it again to take it off the shelves.
        %1 es muy viejo para el estante. Escanee otra vez para ponerlo aparte.
        = too old
        muy viejo
        = %1: %2. Scan it again to put them there.
        %1: %2. Escanee otra vez para ponerlas allí.
        = Nothing is announced of %1. Type the name again to receive it all the same.
        No hay nada anunciado de %1. Escriba el nombre otra vez para recibirlo igual.
        = All of %1 is here already. Scan it again for what is more.
        Todo lo de %1 ya está. Escanee otra vez para lo que sobra.
        = all of it is here
        ya está todo
        = order %1 waits for them
        el pedido %1 las espera
        = %1 lies there
        allí está %1
        = it takes %1 litres and has no room left
        caben %1 litros y no queda sitio
        = %1 suits better
        %1 es mejor
        = an order waits
        un pedido espera
        = another item there
        otro artículo allí
        = another lot there
        otro lote allí
        = no room left
        sin sitio
        = %1 is better
        %1 es mejor
        = work begun
        trabajo empezado
        = delivery opened
        entrega abierta
        = in a hand
        en una mano
        = put
        puesto
        = put aside
        puesto aparte
        = delivery %1 announced
        entrega %1 anunciada
        = delivery %1 settled
        entrega %1 resuelta
        = to go out first
        para salir primero
        = for a price tag
        para etiqueta de precio
        = for another site
        para otro sitio
        = to sell off
        para liquidar
        = to throw away
        para tirar
        = taken on
        tomado
        = dropped
        descartado
        = is for goods that come in
        es para mercancía que entra
        = only at receiving
        solo en recepción
        = Scan a delivery
        Escanee entrega
        = a delivery, a carton of one, or a place that units lie in
        una entrega, una caja de ella o una ubicación con piezas
        """
}
